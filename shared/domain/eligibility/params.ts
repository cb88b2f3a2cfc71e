import { z } from 'zod';
import { day, isWithin, type Day } from '../dates.ts';
import type { Facts, FactValue } from './facts.ts';
import { factName, factValue } from './rule.ts';

/** One value of a param: valid from a day, to a day, and for people for whom some facts have given values. */
export type ParamRow = {
  value: FactValue;
  from?: Day | undefined;
  to?: Day | undefined;
  when?: Record<string, FactValue> | undefined;
};

const row = z.strictObject({
  value: factValue,
  from: day.optional(),
  to: day.optional(),
  when: z.record(factName, factValue).optional(),
});

/** A param as rows; shorthands are a single value, or values keyed by the day each takes effect. */
export const paramSchema: z.ZodType<ParamRow[]> = z.union([
  z.array(row).min(1).max(500),
  factValue.transform((value) => [{ value }]),
  z
    .record(day, factValue)
    .transform((byDay) => Object.entries(byDay).map(([from, value]) => ({ from, value }))),
]);

/** The values a param may have given the known facts: one when they determine it, none when no row is in force. */
export type Param = { values: (facts: Facts) => FactValue[]; facts: string[] };

/** Compiles a param. Of rows with the same facts the latest to take effect wins; rows with more facts come first. */
export function compileParam(rows: readonly ParamRow[]): Param {
  const ordered = rows
    .map((row) => ({ ...row, when: Object.entries(row.when ?? {}) }))
    .map((row) => ({
      ...row,
      group: row.when
        .map(([fact, is]) => `${fact}=${is}`)
        .sort()
        .join(),
    }))
    .sort((a, b) => b.when.length - a.when.length || ((a.from ?? '') < (b.from ?? '') ? 1 : -1));
  return {
    facts: [...new Set(ordered.flatMap(({ when }) => when.map(([fact]) => fact)))],
    values: (facts) => {
      const on = facts.get('on') as Day;
      const values: FactValue[] = [];
      const taken = new Set<string>();
      for (const { value, from, to, when, group } of ordered) {
        if (taken.has(group) || !isWithin(on, from, to)) continue;
        taken.add(group);
        const known = when.map(([fact, is]) => facts.has(fact) && facts.get(fact) === is);
        const possible = when.every(([fact], index) => known[index] || !facts.has(fact));
        if (possible) values.push(value);
        if (known.every(Boolean)) break;
      }
      return values;
    },
  };
}
