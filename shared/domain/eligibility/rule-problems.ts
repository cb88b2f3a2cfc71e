import { namedIn, type Amount, type NamedAmounts } from './arithmetic.ts';
import type { Rules } from './rules.ts';
import type { FactType } from './fact.ts';
import { factNamed, fits, type FactValue } from './facts.ts';
import type { ParamRow } from './params.ts';
import { conditionsOf, operandsOf, type Condition, type Operand, type Rule } from './rule.ts';

/** A problem in a well-formed rule that makes no sense: where, and which. */
export type RuleProblem = { path: PropertyKey[]; problem: string };

// Every condition is returned with the verdict, and evaluated to find what is worth asking.
const MOST_CONDITIONS = 200;

const ORDERED: readonly FactType[] = ['NUMBER', 'MONEY', 'DATE'];
const NUMBERS: readonly FactType[] = ['NUMBER', 'MONEY'];

/** Semantic checks of rules: unknown names, and operators and values that do not fit. */
export function problemsIn({ versions, params, derive }: Rules): RuleProblem[] {
  const typeOf = (name: string): FactType | undefined =>
    Object.hasOwn(derive, name) ? 'NUMBER' : factNamed(name)?.type;

  const ofOperand = (operand: Operand, fact: string, path: PropertyKey[]): RuleProblem[] => {
    // A number to compare with need not be in the fact's range: "under 150" is true of everybody.
    const fitsFact = (value: FactValue) =>
      NUMBERS.includes(typeOf(fact)!) ? typeof value === 'number' : fits(fact, value);
    if (typeof operand !== 'object')
      return fitsFact(operand) ? [] : [{ path, problem: 'VALUE_DOES_NOT_FIT' }];
    const rows = rowsOf(params, operand.param);
    if (!rows) return [{ path: [...path, 'param'], problem: 'UNKNOWN_PARAM' }];
    return rows.every(({ value }) => fitsFact(value))
      ? []
      : [{ path: [...path, 'param'], problem: 'VALUE_DOES_NOT_FIT' }];
  };

  const ofCondition = (condition: Condition, path: PropertyKey[]): RuleProblem[] => {
    const { fact, op, value, text } = condition;
    const operands = operandsOf(condition);
    const type = typeOf(fact);
    if (!type) return [{ path: [...path, 'fact'], problem: 'UNKNOWN_FACT' }];
    if (['<', '<=', '>', '>=', 'between'].includes(op) && !ORDERED.includes(type))
      return [{ path: [...path, 'op'], problem: 'OPERATOR_DOES_NOT_FIT' }];
    const takesList = op === 'between' || op === 'in';
    if (takesList !== Array.isArray(value) || (op === 'between' && operands.length !== 2))
      return [{ path: [...path, 'value'], problem: 'VALUE_DOES_NOT_FIT' }];
    if (!text && Object.hasOwn(derive, fact))
      return [{ path: [...path, 'text'], problem: 'NEEDS_TEXT' }];
    return operands.flatMap((each, index) =>
      ofOperand(each, fact, [...path, 'value', ...(takesList ? [index] : [])]),
    );
  };

  const ofRule = (rule: Rule, path: PropertyKey[]): RuleProblem[] => {
    if ('all' in rule) return rule.all.flatMap((part, at) => ofRule(part, [...path, 'all', at]));
    if ('any' in rule) return rule.any.flatMap((part, at) => ofRule(part, [...path, 'any', at]));
    return 'not' in rule ? ofRule(rule.not, [...path, 'not']) : ofCondition(rule, path);
  };

  const ofName = ({ path, kind, name, date }: NamedAmounts): RuleProblem[] => {
    const wanted: readonly FactType[] = date ? ['DATE'] : NUMBERS;
    if (kind === 'param') {
      const rows = rowsOf(params, name);
      if (!rows) return [{ path, problem: 'UNKNOWN_PARAM' }];
      const right = rows.every(({ value }) => typeof value === (date ? 'string' : 'number'));
      return right ? [] : [{ path, problem: 'VALUE_DOES_NOT_FIT' }];
    }
    const type = factNamed(name)?.type;
    if (!type) return [{ path, problem: 'UNKNOWN_FACT' }];
    return wanted.includes(type) ? [] : [{ path, problem: 'FACT_IS_NO_NUMBER' }];
  };

  const ofWhole = (rule: Rule, path: PropertyKey[]): RuleProblem[] =>
    conditionsOf(rule).length > MOST_CONDITIONS
      ? [{ path, problem: 'RULE_TOO_LONG' }]
      : ofRule(rule, path);

  return [
    ...versions.flatMap(({ rule }, at) => ofWhole(rule, ['versions', at, 'rule'])),
    ...overlaps(versions),
    ...Object.entries(params).flatMap(([name, rows]) => ofParam(rows, ['params', name])),
    ...Object.entries(derive).flatMap(([name, amount]: [string, Amount]) => [
      ...(factNamed(name) ? [{ path: ['derive', name], problem: 'NAME_IS_A_FACT' }] : []),
      ...namedIn(amount, ['derive', name]).flatMap(ofName),
    ]),
  ];
}

const rowsOf = (params: Rules['params'], name: string): ParamRow[] | undefined =>
  Object.hasOwn(params, name) ? params[name] : undefined;

const ofParam = (rows: ParamRow[], path: PropertyKey[]): RuleProblem[] =>
  rows.flatMap(({ when = {} }, at) =>
    Object.entries(when).flatMap(([fact, value]) => {
      if (factNamed(fact) && fits(fact, value)) return [];
      const problem = factNamed(fact) ? 'VALUE_DOES_NOT_FIT' : 'UNKNOWN_FACT';
      return [{ path: [...path, at, 'when', fact], problem }];
    }),
  );

/** With two rules in force on one day it would be arbitrary which applies. */
function overlaps(versions: Rules['versions']): RuleProblem[] {
  const dated = versions
    .map(({ from = '', to = '9999-12-31' }, at) => ({ from, to, at }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return dated
    .filter(({ from }, index) => index > 0 && from <= dated[index - 1]!.to)
    .map(({ at }) => ({ path: ['versions', at, 'from'], problem: 'OVERLAPPING_VERSIONS' }));
}
