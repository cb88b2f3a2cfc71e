import type { Rules } from './rules.ts';
import { namedIn } from './arithmetic.ts';
import { factNamed, isAsked, type Facts } from './facts.ts';
import { workedOut } from './interval.ts';
import { compileParam, type Param } from './params.ts';
import {
  atLeastOpen,
  both,
  contrary,
  either,
  isSettled,
  MET,
  NOT_MET,
  NOT_SAYABLE,
  TO_BE_ASKED,
  type TruthRange,
} from './range.ts';
import { conditionsOf, operandsOf, type Condition, type Rule } from './rule.ts';
import { COMPARE, exactly, spanning, type Bounds } from './bounds.ts';

type Weigh = (facts: Facts) => TruthRange;
type Node = { of: Weigh; unsettled: (facts: Facts) => string[] };

/** A compiled rule: the whole, each condition, and the facts it may ask. */
export type CompiledRule = Node & {
  conditions: { condition: Condition; of: Weigh }[];
  /** The params of the rule, by name. */
  params: ReadonlyMap<string, Param>;
  /** Whether no fact is used by two conditions: then the range of the whole is exact, whatever is unknown. */
  readsEachOnce: boolean;
};

/** Compiles a rule with the params and derived numbers it may name. */
export function compileRule(rule: Rule, { params: written, derive }: Rules): CompiledRule {
  const params = new Map(
    Object.entries(written).map(([name, rows]) => [name, compileParam(rows)] as const),
  );

  /** The known bounds of a fact, a param or a derived number. */
  const spreadOf = (kind: 'fact' | 'param', name: string, facts: Facts): Bounds | undefined => {
    if (kind === 'param') return spanning(params.get(name)!.values(facts));
    const given = facts.get(name);
    if (given !== undefined) return exactly(given);
    if (Object.hasOwn(derive, name))
      return workedOut(derive[name]!, (kind, name) => spreadOf(kind, name, facts));
    const { type, least, most } = factNamed(name)!;
    const ordered = type === 'NUMBER' || type === 'MONEY';
    return ordered ? { least: least ?? -Infinity, most: most ?? Infinity } : undefined;
  };

  /** The facts that a name depends on. */
  const factsBehind = (kind: 'fact' | 'param', name: string): string[] => {
    if (kind === 'param') return params.get(name)!.facts;
    if (!Object.hasOwn(derive, name)) return [name];
    return namedIn(derive[name]!).flatMap(({ kind, name }) => factsBehind(kind, name));
  };

  /** The facts that a condition depends on. */
  const factsIn = (condition: Condition): string[] => {
    const params = operandsOf(condition).filter((each) => typeof each === 'object');
    const behind = params.flatMap(({ param }) => factsBehind('param', param));
    return [...new Set([...factsBehind('fact', condition.fact), ...behind])];
  };

  function compileCondition(condition: Condition): Node {
    const { fact, op, otherwise } = condition;
    const operands = operandsOf(condition);
    const needs = factsIn(condition);
    const compare = COMPARE[op];
    const literal = operands.every((each) => typeof each !== 'object')
      ? operands.map((each) => exactly(each as never))
      : null;
    const open = (facts: Facts) => needs.filter((name) => !facts.has(name) && isAsked(name));
    const of: Weigh = (facts) => {
      const left = spreadOf('fact', fact, facts);
      const right =
        literal ??
        operands.map((each) =>
          typeof each === 'object' ? spreadOf('param', each.param, facts) : exactly(each),
        );
      const known = left && !right.includes(undefined) ? compare(left, right as Bounds[]) : null;
      if (known !== null) return known ? MET : NOT_MET;
      return open(facts).length > 0 ? TO_BE_ASKED : NOT_SAYABLE;
    };
    return lenient(otherwise, {
      of,
      unsettled: (facts) => (isSettled(of(facts)) ? [] : open(facts)),
    });
  }

  function compile(rule: Rule): Node {
    if ('all' in rule) return lenient(rule.otherwise, joined(rule.all.map(compile), both, MET));
    if ('any' in rule)
      return lenient(rule.otherwise, joined(rule.any.map(compile), either, NOT_MET));
    if (!('not' in rule)) return compileCondition(rule);
    const inner = compile(rule.not);
    return lenient(rule.otherwise, { ...inner, of: (facts) => contrary(inner.of(facts)) });
  }

  const named = conditionsOf(rule).flatMap(factsIn);
  return {
    ...compile(rule),
    conditions: conditionsOf(rule).map((condition) => ({
      condition,
      of: compileCondition({ ...condition, otherwise: undefined }).of,
    })),
    params,
    readsEachOnce: named.length === new Set(named).size,
  };
}

function joined(
  parts: Node[],
  join: (a: TruthRange, b: TruthRange) => TruthRange,
  none: TruthRange,
): Node {
  const of: Weigh = (facts) => {
    let range = none;
    for (const part of parts) range = join(range, part.of(facts));
    return range;
  };
  const unsettled = (facts: Facts) =>
    isSettled(of(facts)) ? [] : [...new Set(parts.flatMap((part) => part.unsettled(facts)))];
  return { of, unsettled };
}

const lenient = (otherwise: string | undefined, { of, unsettled }: Node): Node =>
  otherwise ? { of: (facts) => atLeastOpen(of(facts)), unsettled } : { of, unsettled };
