import { writeFile } from 'node:fs/promises';
import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import type { ImportReport } from '../shared/storage/import/load.ts';
import type { Settings } from '../shared/runtime/settings.ts';
import type { Cost } from '../app/import/cost.ts';
import { IMPORTS } from '../app/import/run.ts';
import { takeFile, type Taken } from '../app/import/taking.ts';

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
        const bar = process.stdout.isTTY
          ? new SingleBar({
              format: '{bar} {percentage}% | {eta_formatted} left',
              hideCursor: true,
            })
          : null;
        bar?.start(1, 0);
        const report = await takeFile(run, path, settings(), (done, all) => {
          bar?.setTotal(all);
          bar?.update(done);
        }).finally(() => bar?.stop());
        console.log(summary(what, report));
        if (options.rejected) await writeFile(options.rejected, rejectedCsv(report));
      });
  }
}

function summary(
  what: string,
  { rows, added, changed, unchanged, rejections, rejected, unnamed = [], seconds, cost }: Taken,
): string {
  const lines = [
    `${what}: ${rows} rows in ${seconds.toFixed(1)} s (${Math.round(rows / seconds)} a second), ${shown(cost)}`,
    `  ${added} added, ${changed} changed, ${unchanged} as they were, ${rejections} rows rejected`,
    ...rejected.slice(0, MOST_SHOWN).map(({ line, reason }) => `  line ${line}: ${reason}`),
  ];
  if (rejections > MOST_SHOWN)
    lines.push(`  and ${rejections - MOST_SHOWN} more: --rejected FILE writes them to a file`);
  if (unnamed.length > 0) {
    lines.push(
      `  ${unnamed.length} codes have no name here: import areas or authorities that name them`,
    );
    for (const { code, rows: of } of unnamed.slice(0, MOST_SHOWN))
      lines.push(`  ${code} in ${of} ${of === 1 ? 'row' : 'rows'}`);
    if (unnamed.length > MOST_SHOWN) lines.push(`  and ${unnamed.length - MOST_SHOWN} more`);
  }
  return lines.join('\n');
}

const shown = ({ cpuSeconds, memory }: Cost) =>
  `${cpuSeconds.toFixed(1)} s of CPU${memory ? `, ${memory.ownMB.toFixed(0)} MB of memory at most beside ${memory.filesMB.toFixed(0)} MB of the store’s files` : ''}`;

const rejectedCsv = ({ rejected }: ImportReport) =>
  [
    'line,reason',
    ...rejected.map(({ line, reason }) => `${line},"${reason.replaceAll('"', '""')}"`),
    '',
  ].join('\n');
