import * as fc from 'fast-check';
import { eligibilitySchema } from '../../shared/domain/eligibility/eligibility.ts';
import { factNamed, type Facts, type FactValue } from '../../shared/domain/eligibility/facts.ts';
import type { Condition, Rule } from '../../shared/domain/eligibility/rule.ts';
import { compileEligibility } from '../../shared/domain/eligibility/verdict.ts';

/** Facts that the rules of property tests speak of, and what persons of every kind tell of each. */
export const VALUES: Record<string, FactValue[]> = {
  is_carer: [true, false],
  is_disabled: [true, false],
  pregnant: [true, false],
  age: [17, 18, 40, 66, 67],
  capital: [5_999, 6_000, 9_000, 16_000, 16_001],
};
const FACTS = Object.keys(VALUES);
const COMPARED: Record<string, FactValue[]> = {
  ...VALUES,
  age: [18, 66],
  capital: [6_000, 16_000],
};
const DAY: [string, FactValue] = ['on', '2026-11-24'];

const conditionOn = (fact: string): fc.Arbitrary<Condition> => {
  const ordered = factNamed(fact)!.type !== 'BOOLEAN';
  return fc.record({
    fact: fc.constant(fact),
    op: ordered
      ? fc.constantFrom('=' as const, '<' as const, '>=' as const)
      : fc.constantFrom('=' as const, '!=' as const),
    value: fc.constantFrom(...COMPARED[fact]!),
    text: fc.constant({ en: 'A condition' }),
  });
};

/** Rules of every shape; with `lenient`, some of whose failings are no refusal. */
export const rules = (lenient = false): fc.Arbitrary<Rule> => {
  const otherwise = lenient
    ? fc.constantFrom(undefined, undefined, 'CHECK_WITH_PROVIDER' as const)
    : fc.constant(undefined);
  return fc.letrec<{ rule: Rule }>((tie) => {
    const several = fc.array(tie('rule'), { minLength: 1, maxLength: 3 });
    return {
      rule: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        fc.constantFrom(...FACTS).chain(conditionOn),
        fc.record({ all: several, otherwise }),
        fc.record({ any: several, otherwise }),
        fc.record({ not: tie('rule'), otherwise }),
      ),
    };
  }).rule;
};

/** Everything somebody could tell. */
export const wholePersons: fc.Arbitrary<Facts> = fc
  .tuple(...FACTS.map((fact) => fc.constantFrom(...VALUES[fact]!).map((value) => [fact, value])))
  .map((pairs) => new Map([DAY, ...(pairs as [string, FactValue][])]));

/** Some of it. */
export const persons: fc.Arbitrary<Facts> = wholePersons.chain((facts) =>
  fc
    .subarray(FACTS)
    .map((kept) => new Map([...facts].filter(([f]) => f === 'on' || kept.includes(f)))),
);

/** What a rule as written comes to for the facts known. */
export const assessed = (written: unknown, facts: Facts) =>
  compileEligibility(eligibilitySchema.parse(JSON.parse(JSON.stringify(written))))(facts);
