import * as fc from 'fast-check';
import type { Facts, FactValue } from '../../shared/domain/eligibility/facts.ts';
import type { Rule } from '../../shared/domain/eligibility/rule.ts';
import { assessed, persons, rules, VALUES, wholePersons } from '../support/rules.ts';

const asked = (rule: Rule, facts: Facts) =>
  assessed(rule, facts)
    .asking()
    .map(({ fact }) => fact);

/** Every person who has told these facts, and anything of the others. */
function* everybody(facts: Facts, others: string[]): Generator<Facts> {
  const [fact, ...rest] = others;
  if (fact === undefined) {
    yield facts;
    return;
  }
  for (const value of VALUES[fact]!) yield* everybody(new Map(facts).set(fact, value), rest);
}

/** Whether what the rule comes to hangs on this fact for anybody who has told the others. */
function hangsOn(fact: string, rule: Rule, facts: Facts): boolean {
  const others = Object.keys(VALUES).filter((other) => other !== fact && !facts.has(other));
  for (const person of everybody(facts, others)) {
    const verdicts = VALUES[fact]!.map(
      (value: FactValue) => assessed(rule, new Map(person).set(fact, value)).verdict,
    );
    if (new Set(verdicts).size > 1) return true;
  }
  return false;
}

test('a question is asked when its answer can change the verdict, and otherwise not', () => {
  fc.assert(
    fc.property(rules(), persons, (rule, facts) => {
      const questions = asked(rule, facts);
      for (const fact of Object.keys(VALUES).filter((fact) => !facts.has(fact)))
        expect(questions.includes(fact)).toBe(hangsOn(fact, rule, facts));
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('what was told is never asked again', () => {
  fc.assert(
    fc.property(rules(true), persons, (rule, facts) => {
      expect(asked(rule, facts).filter((fact) => facts.has(fact))).toEqual([]);
    }),
  );
});

test('who answers the first question each time comes to a settled verdict', () => {
  fc.assert(
    fc.property(rules(), wholePersons, (rule, whole) => {
      const told = new Map([...whole].filter(([fact]) => fact === 'on'));
      for (let [next] = asked(rule, told); next !== undefined; [next] = asked(rule, told))
        told.set(next, whole.get(next)!);
      expect(assessed(rule, told).verdict).toBe(assessed(rule, whole).verdict);
    }),
  );
});

test('the most decisive question comes first', () => {
  const rule: Rule = {
    any: [
      { fact: 'is_carer', op: '=', value: true },
      {
        all: [
          { fact: 'pregnant', op: '=', value: true },
          { fact: 'age', op: '>=', value: 18 },
        ],
      },
    ],
  };
  expect(asked(rule, new Map([['on', '2026-11-24']]))[0]).toBe('is_carer');
});
