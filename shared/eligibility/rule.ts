import { z } from 'zod';
import { plainText, textSchema, type Text } from '../language/text.ts';
import { factNamed, type Fact, type FactType, type FactValue } from './facts.ts';

/** How a condition compares a fact with its value. `between` includes both ends. */
export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'between' | 'in';

/** One condition of a rule: a fact compared with a value, and what to say of it. */
export type Condition = {
  fact: string;
  op: Operator;
  value: FactValue | FactValue[];
  text: Text;
  source?: string | undefined;
};

/** A rule as publishers write it: conditions joined by all, any and not. */
export type Rule = { all: Rule[] } | { any: Rule[] } | { not: Rule } | Condition;

/** The eligibility a listing announces. Failing a rule with `otherwise` is not a refusal. */
export type EligibilityRule = { rule: Rule; otherwise?: 'CHECK_WITH_PROVIDER' | undefined };

const DEEPEST = 8;
const MOST_PARTS = 50;

const value = z.union([z.boolean(), z.number(), z.string().max(100)]);
const condition = z
  .strictObject({
    fact: z.string().max(60),
    op: z.enum(['=', '!=', '<', '<=', '>', '>=', 'between', 'in']),
    value: z.union([value, z.array(value).min(1).max(MOST_PARTS)]),
    text: textSchema(300),
    source: plainText(300).optional(),
  })
  .superRefine((condition, context) => {
    const problem = problemOf(condition);
    if (problem)
      context.addIssue({ code: 'custom', path: [problem.at], params: { problem: problem.code } });
  });

function ruleOfDepth(depth: number): z.ZodType<Rule> {
  if (depth > DEEPEST) {
    return z.unknown().superRefine((_, context) => {
      context.addIssue({ code: 'custom', params: { problem: 'RULE_TOO_DEEP' } });
    }) as unknown as z.ZodType<Rule>;
  }
  const inner = z.lazy(() => ruleOfDepth(depth + 1));
  const several = z.array(inner).min(1).max(MOST_PARTS);
  const shapes = {
    all: z.strictObject({ all: several }),
    any: z.strictObject({ any: several }),
    not: z.strictObject({ not: inner }),
  };
  // Chosen by its key and not tried in turn: then an error names the path within the one meant.
  return z.unknown().transform((input, context) => {
    const key = Object.keys(shapes).find(
      (key) => typeof input === 'object' && input !== null && key in input,
    );
    const read = (key ? shapes[key as keyof typeof shapes] : condition).safeParse(input);
    if (read.success) return read.data;
    for (const issue of read.error.issues) context.addIssue(issue as never);
    return z.NEVER;
  });
}

export const eligibilitySchema = z.strictObject({
  rule: ruleOfDepth(1),
  otherwise: z.literal('CHECK_WITH_PROVIDER').optional(),
});

const ORDERED: readonly FactType[] = ['NUMBER', 'MONEY', 'DATE'];
const JAVASCRIPT_TYPE = {
  BOOLEAN: 'boolean',
  NUMBER: 'number',
  MONEY: 'number',
  DATE: 'string',
  CHOICE: 'string',
};

/** What is wrong with a condition, if anything: the fact, the operator or the value. */
function problemOf({ fact: id, op, value }: Condition): { at: string; code: string } | null {
  const fact = factNamed(id);
  if (!fact) return { at: 'fact', code: 'UNKNOWN_FACT' };
  const orders = ['<', '<=', '>', '>=', 'between'].includes(op);
  if (orders && !ORDERED.includes(fact.type)) return { at: 'op', code: 'OPERATOR_DOES_NOT_FIT' };
  const isList = op === 'between' || op === 'in';
  if (isList !== Array.isArray(value)) return { at: 'value', code: 'VALUE_DOES_NOT_FIT' };
  if (op === 'between' && (value as FactValue[]).length !== 2)
    return { at: 'value', code: 'VALUE_DOES_NOT_FIT' };
  const fits = [value].flat().every((one) => typeMatches(fact, one));
  return fits ? null : { at: 'value', code: 'VALUE_DOES_NOT_FIT' };
}

const typeMatches = (fact: Fact, value: FactValue) => typeof value === JAVASCRIPT_TYPE[fact.type];
