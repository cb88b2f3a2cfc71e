import { ms, type Figures } from '../publishers/figures.ts';
import type { Answered, Recorded } from './asking.ts';
import { shapeOf, type Sent } from './commands.ts';

/** How long answers took, and how many commands each sent. */
export function tellAnswers(what: string, answers: readonly Answered[], figures: Figures): void {
  const times = answers.map((answer) => answer.ms).sort((a, b) => a - b);
  const at = (share: number) =>
    ms(times[Math.min(times.length - 1, Math.floor(times.length * share))]!);
  figures.set(`${what}: p50`, at(0.5));
  figures.set(`${what}: p99`, at(0.99));
  const counts = answers.map(({ sent }) => batchesOf(sent));
  figures.set(
    `${what}: reads an answer`,
    `${each(sum(counts), answers.length)}, ${Math.max(...counts)} at most`,
  );
}

/**
 * Holds what answers read of the index against what is filed at their places.
 * @throws Error when one read more
 */
export function tellWhatIsRead(all: readonly Recorded[], figures: Figures): void {
  const reads = all.map(({ first, filed }) => {
    const ofListings = first.sent.filter(
      ({ command }) => command['find'] === 'routing.announcements',
    );
    return {
      found: returnedBy(ofListings.filter(asksForFiles)),
      rows: returnedBy(ofListings.filter((sent) => !asksForFiles(sent))),
      filed,
    };
  });
  const tooMany = reads.filter(({ found, rows, filed }) => found > filed || rows > filed);
  const mean = (of: (read: (typeof reads)[number]) => number) =>
    each(sum(reads.map(of)), reads.length);
  figures.set(
    'listings filed at the place of an answer',
    mean(({ filed }) => filed),
  );
  figures.set(
    'of those found in files',
    mean(({ found }) => found),
  );
  figures.set(
    'of those read',
    mean(({ rows }) => rows),
  );
  figures.set(
    'answers that read more than their place’s files',
    `${tooMany.length} of ${reads.length}`,
  );
  if (tooMany.length > 0)
    throw new Error(`an answer reads more than is filed: ${JSON.stringify(tooMany[0])}`);
}

/** The commands that answers sent, by shape: how many the first time and again, what they return, and one of them. */
export function commandsOf(all: readonly Recorded[]) {
  const sentBy = (which: 'first' | 'again') => all.flatMap((recorded) => recorded[which].sent);
  const shapes = new Map<string, { first: Sent[]; again: Sent[] }>();
  for (const which of ['first', 'again'] as const)
    for (const sent of sentBy(which)) {
      const shape = shapeOf(sent.command);
      const known = shapes.get(shape) ?? { first: [], again: [] };
      known[which].push(sent);
      shapes.set(shape, known);
    }
  return [...shapes].map(([shape, { first, again }]) => {
    const sent = [...first, ...again];
    const returned = sent.map((one) => one.returned);
    // Of those sent the one that returned the most, for a server to explain.
    const most = sent.reduce((most, one) => (one.returned > most.returned ? one : most));
    return {
      shape,
      command: most.command,
      first: each(batchesOf(first), all.length),
      again: each(batchesOf(again), all.length),
      returned: `${each(sum(returned), sent.length)}, ${most.returned} at most`,
    };
  });
}

const asksForFiles = ({ command }: Sent) => 'files' in (command['filter'] as object);
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const each = (all: number, of: number) => (all / of).toFixed(2);
const batchesOf = (sent: readonly Sent[]) => sum(sent.map(({ batches }) => batches));
const returnedBy = (sent: readonly Sent[]) => sum(sent.map(({ returned }) => returned));
