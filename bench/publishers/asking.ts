import { median, ms, timed, type Figures } from './figures.ts';
import type { Directory } from './directory.ts';
import type { NewQuestion, Question } from './questions.ts';

const TEXTS = 5;
const TURNS = 20;
// After this long no further new text is asked: one may take minutes.
const ENOUGH_MS = 30_000;

/** Asks new texts of a question, and then the same again: the median time of each. */
export async function measureQuestion(
  name: string,
  next: NewQuestion,
  directory: Directory,
  figures: Figures,
): Promise<void> {
  const texts: Question[] = [];
  const first: number[] = [];
  while (texts.length < TEXTS && sum(first) < ENOUGH_MS) {
    const question = next();
    first.push(await timed(() => directory.ask(question)));
    texts.push(question);
  }
  figures.set(`${name}, new text`, ms(median(first)));
  const again: number[] = [];
  for (let turn = 0; turn < TURNS; turn++)
    for (const question of texts) again.push(await timed(() => directory.ask(question)));
  figures.set(`${name}, repeated`, ms(median(again)));
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
