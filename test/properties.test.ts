import * as fc from 'fast-check';
import { cellOf, cellsAround, kmBetween } from '../shared/coverage/cells.ts';
import type { Facts } from '../shared/eligibility/facts.ts';
import type { Condition, Rule } from '../shared/eligibility/rule.ts';
import { compileEligibility } from '../shared/eligibility/verdict.ts';
import { parsePostcode } from '../shared/postcode.ts';

const inBritain = fc.record({
  latitude: fc.double({ min: 50, max: 60, noNaN: true }),
  longitude: fc.double({ min: -7, max: 2, noNaN: true }),
});

test('a circle’s cells hold every point within it', () => {
  fc.assert(
    fc.property(
      inBritain,
      inBritain,
      fc.double({ min: 0.1, max: 150, noNaN: true }),
      (centre, point, km) => {
        fc.pre(kmBetween(centre, point) <= km);
        expect(cellsAround(centre, km)).toContain(cellOf(point));
      },
    ),
  );
});

test('a postcode read once reads the same again, however it was typed', () => {
  const noise = fc.constantFrom('', ' ', '.', '-', '  ');
  fc.assert(
    fc.property(
      fc.constantFrom('LS1 1UR', 'SW1A 2AA', 'M1 1AE', 'GIR 0AA', 'B33 8TH'),
      noise,
      fc.boolean(),
      (postcode, between, lower) => {
        const typed = postcode.replace(' ', between);
        expect(parsePostcode(lower ? typed.toLowerCase() : typed)).toBe(postcode);
      },
    ),
  );
});

test('no text makes reading a postcode fail, and what is read is a fixed point', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (typed) => {
      const read = parsePostcode(typed);
      expect(read === null || parsePostcode(read) === read).toBe(true);
    }),
  );
});

const FACTS = ['is_carer', 'is_disabled', 'pregnant'];
const condition: fc.Arbitrary<Condition> = fc.record({
  fact: fc.constantFrom(...FACTS),
  op: fc.constantFrom('=' as const, '!=' as const),
  value: fc.boolean(),
  text: fc.constant({ en: 'A condition' }),
});
const rules = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    condition,
    fc.record({ all: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('rule') }),
  ),
})).rule;
const someFacts = fc
  .subarray(FACTS)
  .chain((names) => fc.tuple(...names.map((name) => fc.tuple(fc.constant(name), fc.boolean()))))
  .map((pairs): Facts => new Map(pairs));
const verdict = (rule: Rule, facts: Facts) => compileEligibility({ rule })(facts).verdict;

test('another fact never changes a settled verdict', () => {
  fc.assert(
    fc.property(
      rules,
      someFacts,
      fc.constantFrom(...FACTS),
      fc.boolean(),
      (rule, facts, fact, value) => {
        fc.pre(!facts.has(fact) && verdict(rule, facts) !== 'NEEDS_INFORMATION');
        expect(verdict(rule, new Map([...facts, [fact, value]]))).toBe(verdict(rule, facts));
      },
    ),
  );
});

test('not and De Morgan hold whatever is known', () => {
  fc.assert(
    fc.property(rules, rules, someFacts, (a, b, facts) => {
      expect(verdict({ not: { not: a } }, facts)).toBe(verdict(a, facts));
      expect(verdict({ not: { all: [a, b] } }, facts)).toBe(
        verdict({ any: [{ not: a }, { not: b }] }, facts),
      );
    }),
  );
});
