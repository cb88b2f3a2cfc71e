import { daysLater, monthsLater } from '../calendar.ts';
import { factNamed, type Facts, type FactValue } from './facts.ts';
import { operandsOf } from './rule.ts';
import type { CompiledRule } from './evaluate.ts';

// Where a fact only feeds a derived number, the rule does not show at which of its values the outcome changes.
const SOME_NUMBERS = [0, 1, 10, 100, 1_000, 10_000, 100_000];
const SOME_AGES = [0, 2, 4, 5, 11, 16, 18, 25, 60, 66, 80];

/**
 * Whether a rule compares a fact directly, or the fact takes one of few values: then its decisive values are all
 * known.
 */
export const isCompared = (fact: string, { conditions }: CompiledRule): boolean =>
  ['BOOLEAN', 'CHOICE'].includes(factNamed(fact)!.type) ||
  conditions.some(({ condition }) => condition.fact === fact);

/** Representative values of a fact: one for each way a rule can treat it. */
export function decisiveValues(
  fact: string,
  { conditions, params }: CompiledRule,
  facts: Facts,
): FactValue[] {
  const { type, options, least = -Infinity, most = Infinity } = factNamed(fact)!;
  if (type === 'BOOLEAN') return [true, false];
  const direct = conditions.filter(({ condition }) => condition.fact === fact);
  const named = direct
    .flatMap(({ condition }) => operandsOf(condition))
    .flatMap((each) => (typeof each === 'object' ? params.get(each.param)!.values(facts) : [each]));
  if (type === 'CHOICE') {
    const whenNamed = [...params.values()].some((param) => param.facts.includes(fact));
    const all = (options ?? []).map(({ value }) => value);
    const other = all.find((value) => !named.includes(value));
    return whenNamed && all.length > 0
      ? all
      : [...new Set([...named, ...(other === undefined ? ['other'] : [other])])];
  }
  if (type === 'DATE') {
    const on = facts.get('on') as string;
    const ages = direct.length > 0 ? [] : SOME_AGES.map((age) => monthsLater(on, -12 * age));
    return [...new Set([...ages, ...(named as string[]).flatMap(aroundDay)])];
  }
  const around = (named as number[]).flatMap((value) => [value - 1, value, value + 1]);
  const numbers = direct.length > 0 ? around : SOME_NUMBERS;
  return [...new Set(numbers.filter((value) => value >= least && value <= most))];
}

const aroundDay = (day: string) => [daysLater(day, -1), day, daysLater(day, 1)];
