import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NATION_FILES } from '../../cli/generate/nation.ts';
import type { Memory } from '../../app/import/cost.ts';
import type { Taken } from '../../app/import/taking.ts';
import type { Figures } from '../publishers/figures.ts';
import type { StoresAt } from './stores-at.ts';

const TAKE = fileURLToPath(new URL('./take.js', import.meta.url));

/** Takes a file into stores, in a process of its own. @throws Error when a row is rejected. */
export async function taken(what: string, path: string, at: StoresAt): Promise<Taken> {
  const child = fork(TAKE, [what, path, JSON.stringify(at)]);
  const ended = once(child, 'exit');
  const [report] = (await Promise.race([
    once(child, 'message'),
    ended.then(() => Promise.reject(new Error(`the import of ${what} ended before its report`))),
  ])) as [Taken];
  await ended;
  if (report.rejections > 0)
    throw new Error(`${what}: ${report.rejections} rows rejected: ${report.rejected[0]!.reason}`);
  return report;
}

/** Takes every file of a nation, and measures what that takes. */
export async function importNation(nation: string, at: StoresAt, figures: Figures) {
  for (const [what, file] of Object.entries(NATION_FILES)) {
    figures.set(`import ${what}`, told(await taken(what, join(nation, file), at)));
  }
}

const told = ({ rows, seconds, cost: { cpuSeconds, memory } }: Taken) =>
  [
    `${rows.toLocaleString('en-GB')} rows`,
    `${Math.round(rows / seconds)} a second`,
    `${cpuSeconds.toFixed(1)} s of CPU`,
    ...(memory ? [toldMemory(memory)] : []),
  ].join(', ');

/** The memory of a process, as text. */
export const toldMemory = ({ ownMB, filesMB }: Memory): string =>
  `${ownMB.toFixed(0)} MB and ${filesMB.toFixed(0)} MB of files`;

/** The size of a folder on disk, in MB. */
export const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(join(folder, file)))
    .reduce((sum, { blocks }) => sum + blocks * 512, 0) /
  2 ** 20;
