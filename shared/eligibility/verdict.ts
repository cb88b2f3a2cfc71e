import type { Condition, EligibilityRule, Operator, Rule } from './rule.ts';
import type { Facts, FactValue } from './facts.ts';

export type Verdict =
  'ELIGIBLE' | 'INELIGIBLE' | 'NEEDS_INFORMATION' | 'CHECK_WITH_PROVIDER' | 'NO_CONDITIONS';

/** What is known of a condition: met, not met, or not known because its fact was not given. */
export type Outcome = 'MET' | 'NOT_MET' | 'UNKNOWN';

/** One condition of a rule with its own outcome. */
export type Criterion = { condition: Condition; outcome: Outcome };

/** The verdict on a person for a listing, condition by condition, and the facts still worth asking for. */
export type Assessment = { verdict: Verdict; criteria: Criterion[]; missing: string[] };

/** A rule made ready: what it comes to for the facts given. Compiled once, asked many times. */
export type Assess = (facts: Facts) => Assessment;

type Known = boolean | null; // null: not known
type Test = { of: (facts: Facts) => Known; unsettled: (facts: Facts) => string[] };

const NONE: Assessment = { verdict: 'NO_CONDITIONS', criteria: [], missing: [] };

/** Compiles what a listing announces of eligibility; a listing without a rule has no conditions. */
export function compileEligibility(eligibility: EligibilityRule | undefined): Assess {
  if (!eligibility) return () => NONE;
  const test = compile(eligibility.rule);
  const conditions = conditionsOf(eligibility.rule).map((condition) => ({
    condition,
    met: comparison(condition),
  }));
  const refusal: Verdict = eligibility.otherwise ?? 'INELIGIBLE';
  return (facts) => {
    const known = test.of(facts);
    return {
      verdict: known === null ? 'NEEDS_INFORMATION' : known ? 'ELIGIBLE' : refusal,
      criteria: conditions.map(({ condition, met }) => ({
        condition,
        outcome: outcomeOf(met(facts)),
      })),
      missing: known === null ? [...new Set(test.unsettled(facts))] : [],
    };
  };
}

const outcomeOf = (known: Known): Outcome =>
  known === null ? 'UNKNOWN' : known ? 'MET' : 'NOT_MET';

function compile(rule: Rule): Test {
  if ('all' in rule) return joined(rule.all.map(compile), false);
  if ('any' in rule) return joined(rule.any.map(compile), true);
  if ('not' in rule) {
    const inner = compile(rule.not);
    const not = (known: Known) => (known === null ? null : !known);
    return { of: (facts) => not(inner.of(facts)), unsettled: inner.unsettled };
  }
  const of = comparison(rule);
  return { of, unsettled: (facts) => (of(facts) === null ? [rule.fact] : []) };
}

/** `any` is settled by one true part, `all` by one false: the value that decides at once. */
function joined(parts: Test[], decisive: boolean): Test {
  const of = (facts: Facts): Known => {
    const known = parts.map((part) => part.of(facts));
    return known.includes(decisive) ? decisive : known.includes(null) ? null : !decisive;
  };
  const unsettled = (facts: Facts) =>
    of(facts) === null ? parts.flatMap((part) => part.unsettled(facts)) : [];
  return { of, unsettled };
}

function comparison({ fact, op, value }: Condition): (facts: Facts) => Known {
  const compare = COMPARES[op];
  return (facts) => {
    const given = facts.get(fact);
    return given === undefined ? null : compare(given, value as never);
  };
}

const COMPARES: Record<Operator, (given: FactValue, value: never) => boolean> = {
  '=': (given, value: FactValue) => given === value,
  '!=': (given, value: FactValue) => given !== value,
  '<': (given, value: FactValue) => given < value,
  '<=': (given, value: FactValue) => given <= value,
  '>': (given, value: FactValue) => given > value,
  '>=': (given, value: FactValue) => given >= value,
  between: (given, [low, high]: [FactValue, FactValue]) => low <= given && given <= high,
  in: (given, values: FactValue[]) => values.includes(given),
};

function conditionsOf(rule: Rule): Condition[] {
  if ('all' in rule) return rule.all.flatMap(conditionsOf);
  if ('any' in rule) return rule.any.flatMap(conditionsOf);
  return 'not' in rule ? conditionsOf(rule.not) : [rule];
}
