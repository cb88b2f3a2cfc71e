/** A range of days, months or times, by their codes, or a single one. */
export type ClauseRange = readonly [from: string, to?: string];

/** One clause of opening hours: in some months, on some days, at some times. An empty list means all. */
export type Clause = {
  months: ClauseRange[];
  days: ClauseRange[];
  times: ClauseRange[];
  closed: boolean;
};

const listOf = (one: string) => new RegExp(`^${one}(?:-${one})?(?:,${one}(?:-${one})?)*$`);
const MONTHS = listOf('(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)');
const DAYS = listOf('(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)');
const TIMES = listOf('\\d\\d:\\d\\d');

const rangesOf = (list: string): ClauseRange[] =>
  list.split(',').map((range) => range.split('-') as [string, string?]);

/** Parses hours in their normal form into clauses; null for hours with more than months, days and times. */
export function clausesOf(normal: string): Clause[] | null {
  const clauses = normal.split(/; |, /).map(clauseOf);
  return clauses.every((clause) => clause !== null) ? clauses : null;
}

function clauseOf(text: string): Clause | null {
  const words = text.split(' ');
  const next = (list: RegExp) =>
    list.test(words[0]?.replace(/:$/, '') ?? '') ? rangesOf(words.shift()!.replace(/:$/, '')) : [];
  const [months, days, times] = [next(MONTHS), next(DAYS), next(TIMES)];
  const [state = 'open', ...more] = words;
  const closed = /^(off|closed)$/.test(state);
  if (more.length > 0 || !(closed || /^(open|24\/7)$/.test(state))) return null;
  return { months, days, times, closed };
}
