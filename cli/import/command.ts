import { writeFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import type { Report } from '../../shared/import/load.ts';
import type { Settings } from '../../shared/settings.ts';
import { markOrigin } from '../origin.ts';
import { seedReference } from '../seed.ts';
import { openStores, STORE_NAMES } from '../stores.ts';
import { watchCost, type Cost } from './cost.ts';
import { IMPORTS, type Import } from './run.ts';

const MOST_SHOWN = 20;

/** `signpost import <what> <path>` */
export function addImport(program: Command, settings: () => Settings) {
  const command = program.command('import').description('Take a file of data into the store.');
  for (const [what, { about, run }] of Object.entries(IMPORTS)) {
    command
      .command(what)
      .description(about)
      .argument('<path>')
      .option(
        '--rejected <file>',
        'write the rows that were not taken, with line and reason, to this CSV file',
      )
      .action(async (path: string, options: { rejected?: string }) => {
        const report = await runImport(run, path, settings());
        console.log(summary(what, report));
        if (options.rejected) await writeFile(options.rejected, rejectedCsv(report));
      });
  }
}

type Taken = Report & { seconds: number; cost: Cost };

async function runImport(run: Import, path: string, settings: Settings): Promise<Taken> {
  // Rows live as long as their batch, which V8 takes for a sign that new ones will last: it would lay them where
  // rubbish is seldom looked for, and take up to a gigabyte.
  setFlagsFromString('--no-allocation-site-pretenuring');
  const stores = openStores(settings);
  const bar = process.stdout.isTTY
    ? new SingleBar({ format: '{bar} {percentage}% | {eta_formatted} left', hideCursor: true })
    : null;
  try {
    await seedReference(stores);
    const cost = watchCost();
    const start = performance.now();
    bar?.start(1, 0);
    const report = await run(path, stores, (done, all) => {
      bar?.setTotal(all);
      bar?.update(done);
    });
    // Every store: the parts share one origin, or a later start would lay sample listings beside real data.
    for (const name of STORE_NAMES) await markOrigin(await stores.open(name), 'import');
    return { ...report, seconds: (performance.now() - start) / 1000, cost: cost.end() };
  } finally {
    bar?.stop();
    await stores.close();
  }
}

function summary(
  what: string,
  { rows, added, changed, unchanged, rejections, rejected, seconds, cost }: Taken,
): string {
  const lines = [
    `${what}: ${rows} rows in ${seconds.toFixed(1)} s (${Math.round(rows / seconds)} a second), ${shown(cost)}`,
    `  ${added} added, ${changed} changed, ${unchanged} as they were, ${rejections} rows rejected`,
    ...rejected.slice(0, MOST_SHOWN).map(({ line, reason }) => `  line ${line}: ${reason}`),
  ];
  if (rejections > MOST_SHOWN)
    lines.push(`  and ${rejections - MOST_SHOWN} more: --rejected FILE writes them to a file`);
  return lines.join('\n');
}

const shown = ({ cpuSeconds, memory }: Cost) =>
  `${cpuSeconds.toFixed(1)} s of CPU${memory ? `, ${memory.ownMB.toFixed(0)} MB of memory at most beside ${memory.filesMB.toFixed(0)} MB of the store’s files` : ''}`;

const rejectedCsv = ({ rejected }: Report) =>
  [
    'line,reason',
    ...rejected.map(({ line, reason }) => `${line},"${reason.replaceAll('"', '""')}"`),
    '',
  ].join('\n');
