import type { Facts, FactValue } from './facts.ts';
import { isSettled, type TruthRange } from './range.ts';
import { isCompared, decisiveValues } from './decisive-values.ts';
import type { CompiledRule } from './evaluate.ts';

/** A fact to ask, and how many of the other questions its answer saves, on average over its possible values. */
export type DecisiveFact = { fact: string; saves: number };

// After this many evaluations a fact that may matter is assumed to matter: asking too much is better than not asking.
const MOST_WEIGHED = 2_000;

/** The facts that can still change a rule's outcome, most decisive first. */
export function decisive(weighed: CompiledRule, facts: Facts): DecisiveFact[] {
  const open = weighed.unsettled(facts);
  if (open.length === 0) return [];
  const values = tellingValues(open, weighed, facts);
  return open
    .filter((fact) => mayMatter(fact, open, values, weighed, facts))
    .map((fact) => ({ fact, saves: saved(fact, values.get(fact)!, open.length, weighed, facts) }))
    .sort((a, b) => b.saves - a.saves);
}

/**
 * A rule's outcome although facts it asks for are unknown: where every answer leads to the same one, as when an
 * income is low enough for one person and for two. Null when an answer can still change it.
 */
export function foregone(weighed: CompiledRule, facts: Facts): TruthRange | null {
  if (weighed.readsEachOnce) return null;
  const open = weighed.unsettled(facts);
  const values = tellingValues(open, weighed, facts);
  if (open.some((fact) => mayMatter(fact, open, values, weighed, facts))) return null;
  return weighed.of(
    open.reduce((told, fact) => withFact(told, fact, values.get(fact)![0]!), facts),
  );
}

const tellingValues = (open: readonly string[], weighed: CompiledRule, facts: Facts): Values =>
  new Map(open.map((fact) => [fact, decisiveValues(fact, weighed, facts)]));

type Values = ReadonlyMap<string, readonly FactValue[]>;

// The decisive values of a fact that only feeds a sum are unknown: then every open fact may matter.
const mayMatter = (
  fact: string,
  open: readonly string[],
  values: Values,
  weighed: CompiledRule,
  facts: Facts,
): boolean =>
  !open.every((fact) => isCompared(fact, weighed)) || matters(fact, open, values, weighed, facts);

const withFact = (facts: Facts, fact: string, value: FactValue): Facts =>
  new Map(facts).set(fact, value);

function saved(
  fact: string,
  values: readonly FactValue[],
  open: number,
  { unsettled }: CompiledRule,
  facts: Facts,
): number {
  const left = values.map((value) => unsettled(withFact(facts, fact, value)).length);
  return open - left.reduce((a, b) => a + b, 0) / values.length;
}

/** Whether, for some answers to the other questions, the outcome depends on this fact. */
function matters(
  fact: string,
  open: readonly string[],
  values: Values,
  { of, unsettled }: CompiledRule,
  facts: Facts,
): boolean {
  let weighings = 0;
  const differs = (states: readonly Facts[], others: readonly string[]): boolean => {
    weighings += states.length;
    if (weighings > MOST_WEIGHED) return true;
    const ranges = states.map(of);
    const settled = ranges.filter(isSettled);
    if (settled.some((range) => range !== settled[0])) return true;
    if (settled.length === ranges.length) return false;
    const still = new Set(states.flatMap(unsettled));
    const [next, ...rest] = others.filter((other) => still.has(other));
    if (next === undefined) return false;
    return values.get(next)!.some((value) =>
      differs(
        states.map((state) => withFact(state, next, value)),
        rest,
      ),
    );
  };
  const others = open.filter((other) => other !== fact);
  return differs(
    values.get(fact)!.map((value) => withFact(facts, fact, value)),
    others,
  );
}
