import { monthsBetween, yearsBetween } from '../calendar.ts';
import type { Day } from '../dates.ts';
import type { Amount, Moment } from './arithmetic.ts';

/** The least and the most a number may be. */
export type Interval = { least: number; most: number };

/** Looks up the bounds of a fact or a param; undefined when nothing is known of it. */
export type Source = (
  kind: 'fact' | 'param',
  name: string,
) => { least: unknown; most: unknown } | undefined;

const ANY: Interval = { least: -Infinity, most: Infinity };
const LONGEST_LIFE_MONTHS = 12 * 150;

/** Evaluates an amount by interval arithmetic: a single number when everything in it is known. */
export function workedOut(amount: Amount, source: Source): Interval {
  if (typeof amount === 'number') return { least: amount, most: amount };
  if ('fact' in amount) return numbers(source('fact', amount.fact));
  if ('param' in amount) return numbers(source('param', amount.param));
  const of = (part: Amount) => workedOut(part, source);
  if ('sum' in amount) return amount.sum.map(of).reduce((a, b) => eachEnd(a, b, (x, y) => x + y));
  if ('least' in amount) return amount.least.map(of).reduce((a, b) => eachEnd(a, b, Math.min));
  if ('greatest' in amount)
    return amount.greatest.map(of).reduce((a, b) => eachEnd(a, b, Math.max));
  if ('difference' in amount) {
    const [a, b] = amount.difference.map(of) as [Interval, Interval];
    return { least: a.least - b.most, most: a.most - b.least };
  }
  if ('product' in amount) return corners(amount.product.map(of), (x, y) => x * y);
  if ('quotient' in amount) {
    const [a, b] = amount.quotient.map(of) as [Interval, Interval];
    return b.least <= 0 && b.most >= 0 ? ANY : corners([a, b], (x, y) => x / y);
  }
  if ('floor' in amount) return ends(of(amount.floor), Math.floor);
  if ('ceiling' in amount) return ends(of(amount.ceiling), Math.ceil);
  if ('bands' in amount) return banded(of(amount.bands.of), amount.bands.rows);
  return 'years_between' in amount
    ? between(amount.years_between, source, yearsBetween, LONGEST_LIFE_MONTHS / 12)
    : between(amount.months_between, source, monthsBetween, LONGEST_LIFE_MONTHS);
}

const numbers = (spread: ReturnType<Source>): Interval => (spread as Interval | undefined) ?? ANY;

const ends = ({ least, most }: Interval, of: (end: number) => number): Interval => ({
  least: of(least),
  most: of(most),
});
const eachEnd = (a: Interval, b: Interval, of: (x: number, y: number) => number): Interval => ({
  least: of(a.least, b.least),
  most: of(a.most, b.most),
});

function corners(sides: Interval[], of: (x: number, y: number) => number): Interval {
  const [a, b] = sides as [Interval, Interval];
  const all = [a.least, a.most].flatMap((x) => [b.least, b.most].map((y) => of(x, y)));
  // 0 × ∞ is NaN; here it is 0.
  const known = all.map((corner) => (Number.isNaN(corner) ? 0 : corner));
  return { least: Math.min(...known), most: Math.max(...known) };
}

function banded({ least, most }: Interval, rows: { from: number; value: number }[]): Interval {
  const sorted = [...rows].sort((a, b) => a.from - b.from);
  const reached = (end: number) => sorted.findLastIndex(({ from }) => from <= end);
  const values = sorted
    .slice(Math.max(reached(least), 0), Math.max(reached(most), 0) + 1)
    .map(({ value }) => value);
  return { least: Math.min(...values), most: Math.max(...values) };
}

function between(
  [first, second = { fact: 'on' }]: Moment[],
  source: Source,
  count: (from: Day, to: Day) => number,
  longest: number,
): Interval {
  const from = momentOf(first!, source);
  const to = momentOf(second, source);
  if (!from || !to) return { least: -longest, most: longest };
  return { least: count(from.most, to.least), most: count(from.least, to.most) };
}

function momentOf(moment: Moment, source: Source): { least: Day; most: Day } | undefined {
  if (typeof moment === 'string') return { least: moment, most: moment };
  const spread = 'fact' in moment ? source('fact', moment.fact) : source('param', moment.param);
  return spread as { least: Day; most: Day } | undefined;
}
