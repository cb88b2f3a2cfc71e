import { z } from 'zod';
import { plainText, textSchema, type Text } from '../language.ts';
import { factId, type FactValue } from './facts.ts';

/** How a condition compares a fact with its value. `between` includes both ends. */
export const OPERATORS = ['=', '!=', '<', '<=', '>', '>=', 'between', 'in'] as const;
export type Operator = (typeof OPERATORS)[number];

/** A literal value, or the name of one of the rule's params. */
export type Operand = FactValue | { param: string };

/** Failing it is not a refusal. */
export type Otherwise = { otherwise?: 'CHECK_WITH_PROVIDER' | undefined };

/** One condition of a rule: a fact compared with a value, and its wording. */
export type Condition = Otherwise & {
  fact: string;
  op: Operator;
  value: Operand | Operand[];
  text?: Text | undefined;
  source?: string | undefined;
  /** The legal basis. */
  basis?: Text | undefined;
};

/** A rule as publishers write it: conditions joined by all, any and not. docs/eligibility.md explains it. */
export type Rule = Otherwise & ({ all: Rule[] } | { any: Rule[] } | { not: Rule } | Condition);

const DEEPEST = 8;
const MOST_PARTS = 50;

export const factValue = z.union([z.boolean(), z.number(), z.string().max(100)]);
/** The name of a param or of a derived number. */
export const ownName = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/);
/** A fact by any of its names; stored by its id. */
export const factName = z.string().max(60).transform(factId);
const operand = z.union([factValue, z.strictObject({ param: ownName })]);
const otherwise = z.literal('CHECK_WITH_PROVIDER').optional();

const condition = z.strictObject({
  fact: factName,
  op: z.enum(OPERATORS),
  value: z.union([operand, z.array(operand).min(1).max(MOST_PARTS)]),
  text: textSchema(300).optional(),
  source: plainText(300).optional(),
  basis: textSchema(300).optional(),
  otherwise,
});

/**
 * The schema of a rule, to the maximum depth. The meaning of its names is checked on the whole (see
 * rule-problems.ts).
 */
export const ruleSchema = (depth = 1): z.ZodType<Rule> => {
  if (depth > DEEPEST) return schemaRefusing('RULE_TOO_DEEP');
  const inner = z.lazy(() => ruleSchema(depth + 1));
  const several = z.array(inner).min(1).max(MOST_PARTS);
  return byKey(
    {
      all: z.strictObject({ all: several, otherwise }),
      any: z.strictObject({ any: several, otherwise }),
      not: z.strictObject({ not: inner, otherwise }),
    },
    condition,
  );
};

/** A schema that refuses everything, for one reason. */
export const schemaRefusing = <T>(problem: string): z.ZodType<T> =>
  z.unknown().superRefine((_, context) => {
    context.addIssue({ code: 'custom', params: { problem } });
  }) as unknown as z.ZodType<T>;

/** A union discriminated by key. Not tried in turn, so that a fault's path is within the intended form. */
export const byKey = <T>(forms: Record<string, z.ZodType>, otherForm: z.ZodType): z.ZodType<T> =>
  z.unknown().transform((input, context) => {
    const key = Object.keys(forms).find(
      (key) => typeof input === 'object' && input !== null && Object.hasOwn(input, key),
    );
    const read = (key ? forms[key]! : otherForm).safeParse(input);
    if (read.success) return read.data as T;
    for (const issue of read.error.issues) context.addIssue(issue as never);
    return z.NEVER;
  });

/** The conditions of a rule, in the order written. */
export function conditionsOf(rule: Rule): Condition[] {
  if ('all' in rule) return rule.all.flatMap(conditionsOf);
  if ('any' in rule) return rule.any.flatMap(conditionsOf);
  return 'not' in rule ? conditionsOf(rule.not) : [rule];
}

/** The values of a condition: one, or those of a list. */
export const operandsOf = ({ value }: Condition): Operand[] =>
  Array.isArray(value) ? value : [value];
