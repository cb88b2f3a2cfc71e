import * as fc from 'fast-check';
import type { Facts } from '../../shared/domain/eligibility/facts.ts';
import type { Rule } from '../../shared/domain/eligibility/rule.ts';
import { assessed, persons, rules, VALUES, wholePersons } from '../support/rules.ts';

const verdict = (rule: Rule, facts: Facts) => assessed(rule, facts).verdict;
const SETTLED = ['ELIGIBLE', 'INELIGIBLE'];
const aFact = fc
  .constantFrom(...Object.keys(VALUES))
  .chain((fact) => fc.tuple(fc.constant(fact), fc.constantFrom(...VALUES[fact]!)));

test('another fact never changes a verdict of eligible or ineligible', () => {
  fc.assert(
    fc.property(rules(true), persons, aFact, (rule, facts, [fact, value]) => {
      fc.pre(!facts.has(fact) && SETTLED.includes(verdict(rule, facts)));
      expect(verdict(rule, new Map([...facts, [fact, value]]))).toBe(verdict(rule, facts));
    }),
    { numRuns: 1_000 },
  );
});

test('an unknown never counts as false: a refusal holds whatever else is told', () => {
  fc.assert(
    fc.property(rules(true), persons, wholePersons, (rule, facts, whole) => {
      fc.pre(SETTLED.includes(verdict(rule, facts)));
      expect(verdict(rule, new Map([...whole, ...facts]))).toBe(verdict(rule, facts));
    }),
    { numRuns: 1_000 },
  );
});

test('with everything told a strict rule is settled, with nothing to ask', () => {
  fc.assert(
    fc.property(rules(), wholePersons, (rule, whole) => {
      const { verdict, asking } = assessed(rule, whole);
      expect(SETTLED).toContain(verdict);
      expect(asking()).toEqual([]);
    }),
  );
});

test('twice not is not at all', () => {
  fc.assert(
    fc.property(rules(true), persons, (rule, facts) => {
      expect(verdict({ not: { not: rule } }, facts)).toBe(verdict(rule, facts));
    }),
  );
});

test('De Morgan holds whatever is known', () => {
  fc.assert(
    fc.property(rules(true), rules(true), persons, (a, b, facts) => {
      const not = (rule: Rule): Rule => ({ not: rule });
      expect(verdict(not({ all: [a, b] }), facts)).toBe(verdict({ any: [not(a), not(b)] }, facts));
      expect(verdict(not({ any: [a, b] }), facts)).toBe(verdict({ all: [not(a), not(b)] }, facts));
    }),
  );
});

test('the order in which conditions are written changes no verdict', () => {
  fc.assert(
    fc.property(fc.array(rules(true), { minLength: 2, maxLength: 4 }), persons, (parts, facts) => {
      const turned = [...parts].reverse();
      expect(verdict({ all: turned }, facts)).toBe(verdict({ all: parts }, facts));
      expect(verdict({ any: turned }, facts)).toBe(verdict({ any: parts }, facts));
    }),
  );
});
