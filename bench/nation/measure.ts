import type { Directory } from '../publishers/directory.ts';
import type { Figures } from '../publishers/figures.ts';
import type { Question } from '../questions.ts';
import { sizeOf, taken } from './importing.ts';
import { withFourToSixRoutes } from './questions.ts';
import { storesIn } from './stores-at.ts';
import { loadWhile, measureFirst, measureLoad, startedOn, summedUp } from './serving.ts';

/** A directory's stores, what to ask it, and files that change what it has. */
export type Side = {
  folder: string;
  anyQuestion: () => Question;
  /** One about a postcode that is in use. */
  liveQuestion: Question;
  changes: { postcodes: string; listings: string };
  /** What has to be right before anything is measured. */
  check: (directory: Directory) => Promise<unknown>;
};

const QUESTIONS = 2_000;

/** Measures a directory on stores that were filled and never started on. */
export async function measureSide(side: Side, figures: Figures): Promise<void> {
  const { folder, anyQuestion, liveQuestion } = side;
  const first = await startedOn(storesIn(folder), liveQuestion, 'first start', figures);
  try {
    await summedUp(first, 'first start', figures);
    await side.check(first);
  } finally {
    await first.end('SIGTERM');
  }
  figures.set('disk', { value: sizeOf(folder), unit: 'MB' });

  const directory = await startedOn(storesIn(folder), liveQuestion, 'warm start', figures);
  try {
    const alike = await withFourToSixRoutes(directory, anyQuestion);
    const random = Array.from({ length: QUESTIONS }, anyQuestion);
    figures.set('questions with 4 to 6 routes', `${alike.length}`);
    await measureLoad(directory, alike, '4 to 6 routes', figures);
    await measureLoad(directory, random, 'at random', figures);
    await measureFirst(directory, anyQuestion, 'at random, asked for the first time', figures);
    await measureBusy(side, directory, alike, figures);
  } finally {
    await directory.end('SIGTERM');
  }
}

async function measureBusy(
  { folder, changes }: Side,
  directory: Directory,
  questions: readonly Question[],
  figures: Figures,
) {
  let rows = 0;
  const changing = async () => {
    rows += (await taken('postcodes', changes.postcodes, storesIn(folder))).rows;
    rows += (await taken('local-listings', changes.listings, storesIn(folder))).rows;
  };
  const p99 = await loadWhile(directory, questions, changing());
  figures.set('4 to 6 routes: worst p99 of 2 s while rows are imported', {
    value: p99,
    unit: 'ms',
  });
  figures.set('rows imported meanwhile', rows.toLocaleString('en-GB'));
}
