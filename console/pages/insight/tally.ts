import { inLanguage } from '../../language.ts';
import type { Language, OwnText } from '../../../shared/domain/language.ts';
import type { CoverageState } from '../../schema.generated.ts';
import { stackedBars, type Chart, type Series } from '../../view/chart.ts';

/** How many are published, silent, or nobody's: of services in a council, or of councils for a service. */
export type Tally = Record<'published' | 'silent' | 'nobody', number>;

export const texts = {
  published: { en: 'Published', cy: 'Cyhoeddwyd' },
  silent: { en: 'Nobody has said', cy: 'Neb wedi dweud' },
  nobody: { en: 'Nobody here', cy: 'Neb yma' },
};

/** The same by the state as the graph names it. */
export const STATES: Record<CoverageState, OwnText> = {
  PUBLISHED: texts.published,
  SILENT: texts.silent,
  NOBODY: texts.nobody,
};

const COLOURS = { published: '#0b4f54', silent: '#c25b00', nobody: '#8a9294' };

// More bars than these would be unreadable: the table has them all.
const MOST_BARS = 20;

/** The three states as the columns of a table. */
export const columnsIn = (language: Language): string[] =>
  Object.values(inLanguage(texts, language));

/** Sort order: most silent first. */
export const mostSilentFirst = (a: Tally, b: Tally): number =>
  b.silent - a.silent || a.published - b.published;

/** The states, with the colours they are drawn in. */
export const seriesIn = (language: Language): (Series & { key: string })[] =>
  Object.entries(inLanguage(texts, language)).map(([key, name]) => ({
    key,
    name,
    colour: COLOURS[key as keyof Tally],
  }));

/** A chart of the first of many tallies. */
export function drawTallies(
  tallies: readonly (Tally & { name: string })[],
  title: string,
  language: Language,
): Chart {
  const series = seriesIn(language);
  const bars = tallies.slice(0, MOST_BARS).map(({ name, ...tally }) => ({
    name,
    parts: Object.fromEntries(series.map(({ key, name }) => [name, tally[key as keyof Tally]])),
  }));
  return stackedBars(bars, series, title);
}
