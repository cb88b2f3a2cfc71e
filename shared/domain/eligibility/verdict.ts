import { isWithin, type Day } from '../dates.ts';
import type { Eligibility } from './rules.ts';
import type { Facts } from './facts.ts';
import { compileRule, type CompiledRule } from './evaluate.ts';
import { decisive, foregone, type DecisiveFact } from './decisive.ts';
import { isSettled, NO, OPEN, YES, type TruthRange } from './range.ts';
import type { Condition } from './rule.ts';

export type Verdict =
  'ELIGIBLE' | 'INELIGIBLE' | 'NEEDS_INFORMATION' | 'CHECK_WITH_PROVIDER' | 'NO_CONDITIONS';

/** The outcome of a condition: met, not met, or unknown because its fact was not given. */
export type CriterionOutcome = 'MET' | 'NOT_MET' | 'UNKNOWN';

/** One condition of a rule with its own outcome. */
export type Criterion = { condition: Condition; outcome: CriterionOutcome };

/** The verdict on a person for a listing; the outcome of each condition, and what to ask, are computed on demand. */
export type Assessment = {
  verdict: Verdict;
  criteria: () => Criterion[];
  /** The facts that can still change the verdict, most decisive first. */
  asking: () => DecisiveFact[];
};

/** A compiled rule: its assessment for the known facts. Compiled once, evaluated many times. */
export type Assess = (facts: Facts) => Assessment;

const none = <T>(): T[] => [];
const NO_CONDITIONS: Assessment = { verdict: 'NO_CONDITIONS', criteria: none, asking: none };
/** The assessment of a rule that is not decided here. */
export const NOT_SAID_HERE: Assessment = {
  verdict: 'CHECK_WITH_PROVIDER',
  criteria: none,
  asking: none,
};

/** Compiles a listing's announced eligibility; a listing without it has no conditions. */
export function compileEligibility(eligibility: Eligibility | undefined): Assess {
  if (!eligibility) return () => NO_CONDITIONS;
  if ('assessedBy' in eligibility) return () => NOT_SAID_HERE;
  const versions = eligibility.versions.map((version) => ({
    ...version,
    // Compiled on first evaluation: most listings that are queried only for their own fields never get there.
    compiled: once(() => compileRule(version.rule, eligibility)),
  }));
  return onceForEach((facts) => {
    const on = facts.get('on') as Day;
    const version = versions.find(({ from, to }) => isWithin(on, from, to));
    if (!version) return NOT_SAID_HERE;
    const { compiled, whenMet = 'ELIGIBLE' } = version;
    const weighed = compiled();
    return {
      verdict: verdictOf(weighed, facts, whenMet),
      criteria: () =>
        weighed.conditions.map(({ condition, of }) => ({
          condition,
          outcome: outcomeOf(of(facts)),
        })),
      asking: once(() => decisive(weighed, facts)),
    };
  });
}

// Memoised: before anything is given, the known facts are the same object for everyone at a place.
function onceForEach(assess: Assess): Assess {
  const assessed = new WeakMap<Facts, Assessment>();
  return (facts) => {
    const known = assessed.get(facts);
    if (known) return known;
    const assessment = assess(facts);
    assessed.set(facts, assessment);
    return assessment;
  };
}

function once<T>(find: () => T): () => T {
  let found: { value: T } | undefined;
  return () => (found ??= { value: find() }).value;
}

function verdictOf(
  weighed: CompiledRule,
  facts: Facts,
  whenMet: 'ELIGIBLE' | 'CHECK_WITH_PROVIDER',
): Verdict {
  const told = weighed.of(facts);
  const range = isSettled(told) ? told : (foregone(weighed, facts) ?? told);
  if (isSettled(range))
    return range.worst === YES
      ? whenMet
      : range.worst === NO
        ? 'INELIGIBLE'
        : 'CHECK_WITH_PROVIDER';
  if (range.best !== YES) return 'CHECK_WITH_PROVIDER';
  // It can no longer be refused, and a given fact failed a condition: that is enough for this verdict.
  const tried = range.worst === OPEN && weighed.conditions.some(({ of }) => isFailed(of(facts)));
  return tried ? 'CHECK_WITH_PROVIDER' : 'NEEDS_INFORMATION';
}

const isFailed = ({ best }: TruthRange) => best === NO;
const outcomeOf = (range: TruthRange): CriterionOutcome =>
  range.worst === YES ? 'MET' : isFailed(range) ? 'NOT_MET' : 'UNKNOWN';
