import { isWithin, today } from '../shared/domain/dates.ts';
import type { Eligibility, Rules } from '../shared/domain/eligibility/rules.ts';
import {
  factNamed,
  fits,
  NO_FACTS,
  readFacts,
  type FactInput,
} from '../shared/domain/eligibility/facts.ts';
import { anywhere, givenFacts } from '../shared/domain/eligibility/given-facts.ts';
import { decisiveValues } from '../shared/domain/eligibility/decisive-values.ts';
import { compileRule, type CompiledRule } from '../shared/domain/eligibility/evaluate.ts';

const KINDS = [0, 1, 2, 3, 4];
// For listings without rules, or with unreadable rules.
const SOMEBODY: FactInput[] = [
  { fact: 'age', value: '70' },
  { fact: 'nation', value: 'WALES' },
];

/** One person for each case that a listing's rules distinguish; nothing is known of the first. */
export function peopleFor(eligibility: Eligibility | undefined): FactInput[][] {
  const on: FactInput = { fact: 'on', value: today() };
  const people = eligibility && 'versions' in eligibility ? toldApart(eligibility) : [SOMEBODY];
  return [[], ...people].map((person) => [on, ...person]).filter(canBe);
}

function toldApart(rules: Rules): FactInput[][] {
  const version = rules.versions.find(({ from, to }) => isWithin(today(), from, to));
  if (!version) return [SOMEBODY];
  const weighed = compileRule(version.rule, rules);
  const values = factsIn(weighed).map((fact) => ({
    fact,
    values: decisiveValues(fact, weighed, anywhere(NO_FACTS)).filter((value) => fits(fact, value)),
  }));
  const asked = values.filter(({ values }) => values.length > 0);
  return KINDS.map((kind) =>
    asked.map(({ fact, values }, at) => ({
      fact,
      value: String(values[(kind + at * kind) % values.length]),
    })),
  );
}

/** The facts a rule reads that a caller could give, including those of the place. */
function factsIn({ unsettled, conditions }: CompiledRule): string[] {
  const ofPlace = conditions
    .map(({ condition }) => condition.fact)
    .filter((fact) => fact !== 'on' && factNamed(fact)?.place);
  return [...new Set([...unsettled(anywhere(NO_FACTS)), ...ofPlace])];
}

/** Whether a person's facts are consistent. */
function canBe(person: FactInput[]): boolean {
  try {
    const given = readFacts(person);
    givenFacts(given, anywhere(given));
    return true;
  } catch {
    return false;
  }
}
