import { setTimeout as pause } from 'node:timers/promises';
import { memoryOf } from '../../app/import/cost.ts';
import { round } from '../load.ts';
import { toldMemory } from './importing.ts';
import { startDirectory, until, type Directory } from '../publishers/directory.ts';
import type { Figures } from '../publishers/figures.ts';
import { cpuSeconds } from '../publishers/process.ts';
import { bodies, QUERIES, type Question } from '../questions.ts';
import type { StoresAt } from './stores-at.ts';

const CONNECTIONS = 16;
const WARM_UP_SECONDS = 2;
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 8);

const FIRST_QUESTIONS = 40_000;
const FIRST_SECONDS = 3;

const INSIGHT = { query: '{ insight { asOf } }' };
const INCOMPLETE = `query Whole($service: ID!, $postcode: String!) {
  whoDelivers(service: $service, postcode: $postcode) { ... on Directions { incomplete { state } } }
}`;

/** Starts a directory and measures how long until it answers, and until its index is whole. */
export async function startedOn(
  at: StoresAt,
  question: Question,
  what: string,
  figures: Figures,
  settings: Readonly<Record<string, string>> = {},
): Promise<Directory> {
  const began = performance.now();
  const since = () => ({ value: (performance.now() - began) / 1_000, unit: 's' as const });
  const directory = await startDirectory(at.DATA_DIR, {
    ...settings,
    ...(at.MONGODB_URI && { MONGODB_URI: at.MONGODB_URI }),
  });
  await until(directory, directory.healthy);
  await directory.ask({ query: QUERIES['the common answer'], variables: question });
  figures.set(`${what} until the first answer`, since());
  await until(directory, async () =>
    (await directory.ask({ query: INCOMPLETE, variables: question })).includes('"incomplete":[]'),
  );
  figures.set(`${what} until the index is whole`, since());
  figures.set(`${what}: CPU`, { value: cpuSeconds(directory.pid), unit: 'CPU s' });
  return directory;
}

/** Waits until a directory was summed up, in the background and for the first time; measures how long that takes. */
export async function summedUp(directory: Directory, what: string, figures: Figures) {
  const began = performance.now();
  await until(directory, async () => !(await directory.ask(INSIGHT)).includes('null'));
  figures.set(`${what}: summed up after`, {
    value: (performance.now() - began) / 1_000,
    unit: 's',
  });
}

/** Measures answers to questions that were asked shortly before. */
export async function measureLoad(
  directory: Directory,
  questions: readonly Question[],
  what: string,
  figures: Figures,
): Promise<void> {
  const body = bodies(QUERIES['the common answer'], questions);
  await round(`${directory.url}/graphql`, body, CONNECTIONS, WARM_UP_SECONDS);
  await measureRound(directory, body, what, SECONDS, figures);
}

/** Measures answers to questions that are asked for the first time: more of them than are answered in the time. */
export const measureFirst = (
  directory: Directory,
  anyQuestion: () => Question,
  what: string,
  figures: Figures,
): Promise<void> =>
  measureRound(
    directory,
    bodies(QUERIES['the common answer'], Array.from({ length: FIRST_QUESTIONS }, anyQuestion)),
    what,
    FIRST_SECONDS,
    figures,
  );

/** Measures answers under load: how many, the CPU of each, and how long they take. */
async function measureRound(
  { url, pid }: Directory,
  body: () => string,
  what: string,
  seconds: number,
  figures: Figures,
): Promise<void> {
  const before = cpuSeconds(pid);
  const { perSecond, p50, p99, answers } = await round(
    `${url}/graphql`,
    body,
    CONNECTIONS,
    seconds,
  );
  const cpuMs = ((cpuSeconds(pid) - before) * 1_000) / answers;
  figures.set(`${what}: answers`, { value: perSecond, unit: 'answers/s' });
  figures.set(`${what}: CPU a request`, { value: cpuMs, unit: 'CPU ms' });
  figures.set(`${what}: p50`, { value: p50, unit: 'ms' });
  figures.set(`${what}: p99`, { value: p99, unit: 'ms' });
  const memory = memoryOf(pid);
  if (memory) figures.set('memory', toldMemory(memory));
}

/** The worst p99 of short rounds of load for as long as something else goes on. */
export async function loadWhile(
  { url }: Directory,
  questions: readonly Question[],
  work: Promise<unknown>,
): Promise<number> {
  const body = bodies(QUERIES['the common answer'], questions);
  const ended = work.then(() => true);
  // A failure is thrown where it is waited for, after the round under way.
  ended.catch(() => undefined);
  let worst = 0;
  do {
    const { p99 } = await round(`${url}/graphql`, body, CONNECTIONS, WARM_UP_SECONDS);
    worst = Math.max(worst, p99);
  } while (!(await Promise.race([ended, pause(0, false)])));
  return worst;
}
