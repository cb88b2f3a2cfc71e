import type { FactValue } from './facts.ts';
import type { Operator } from './rule.ts';

/**
 * The bounds of a value: the least and the most it may be; equal when it is known. A sum with an unknown part may
 * still be known to be too high.
 */
export type Bounds = { least: FactValue; most: FactValue };

export const exactly = (value: FactValue): Bounds => ({ least: value, most: value });

const isExact = ({ least, most }: Bounds) => least === most;

/** The bounds of several possible values; undefined for none, and for different values without an order. */
export function spanning(values: readonly FactValue[]): Bounds | undefined {
  const [first] = values;
  if (first === undefined || values.every((value) => value === first))
    return first === undefined ? undefined : exactly(first);
  if (typeof first === 'boolean') return undefined;
  const sorted = [...values].sort((a, b) => (a < b ? -1 : 1));
  return { least: sorted[0]!, most: sorted.at(-1)! };
}

/** Whether the comparison holds: true, false, or null when unknown. */
export type Compare = (left: Bounds, right: readonly Bounds[]) => boolean | null;

const below = (left: Bounds, right: Bounds): boolean | null =>
  left.most < right.least ? true : left.least >= right.most ? false : null;
const upTo = (left: Bounds, right: Bounds): boolean | null =>
  left.most <= right.least ? true : left.least > right.most ? false : null;
const equal = (left: Bounds, right: Bounds): boolean | null => {
  if (isExact(left) && isExact(right)) return left.least === right.least;
  return left.most < right.least || left.least > right.most ? false : null;
};
const not = (known: boolean | null) => (known === null ? null : !known);
const and = (a: boolean | null, b: boolean | null) =>
  a === false || b === false ? false : a === null || b === null ? null : true;

/** Each operator on the bounds of both sides. */
export const COMPARE: Record<Operator, Compare> = {
  '=': (left, [right]) => equal(left, right!),
  '!=': (left, [right]) => not(equal(left, right!)),
  '<': (left, [right]) => below(left, right!),
  '<=': (left, [right]) => upTo(left, right!),
  '>': (left, [right]) => not(upTo(left, right!)),
  '>=': (left, [right]) => not(below(left, right!)),
  between: (left, [low, high]) => and(not(below(left, low!)), upTo(left, high!)),
  in: (left, values) => {
    const found = values.map((value) => equal(left, value));
    return found.includes(true) ? true : found.includes(null) ? null : false;
  },
};
