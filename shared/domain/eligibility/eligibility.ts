import { z } from 'zod';
import { day } from '../dates.ts';
import { amountSchema } from './arithmetic.ts';
import { problemsIn } from './rule-problems.ts';
import { paramSchema } from './params.ts';
import { ownName, ruleSchema } from './rule.ts';
import type { Eligibility } from './rules.ts';

const version = z.strictObject({
  from: day.optional(),
  to: day.optional(),
  rule: ruleSchema(),
  whenMet: z.literal('CHECK_WITH_PROVIDER').optional(),
});
const rules = z
  .strictObject({
    versions: z.array(version).min(1).max(50, { abort: true }),
    params: z.record(ownName, paramSchema).default({}),
    derive: z.record(ownName, amountSchema()).default({}),
  })
  .superRefine((rules, context) => {
    for (const { path, problem } of problemsIn(rules))
      context.addIssue({ code: 'custom', path, params: { problem } });
  });
const byPublisher = z.strictObject({ assessedBy: z.literal('PUBLISHER') });

/** Parses eligibility as publishers write it (docs/eligibility.md); the paths of faults point into what was written. */
export const eligibilitySchema: z.ZodType<Eligibility> = z.unknown().transform((input, context) => {
  const { whole, placed } = inFull(input);
  const read = ('assessedBy' in whole ? byPublisher : rules).safeParse(whole);
  if (read.success) return read.data;
  for (const issue of read.error.issues) context.addIssue({ ...issue, path: placed(issue.path) });
  return z.NEVER;
});

type Path = PropertyKey[];
type Fields = Record<string, unknown>;

/** Expands the shorthands (a rule alone, or one beside its `otherwise`), and maps paths back to what was written. */
function inFull(input: unknown): { whole: Fields; placed: (path: Path) => Path } {
  const asWritten = (path: Path) => path;
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return { whole: { versions: [{ rule: input }] }, placed: () => [] };
  const { versions, params, derive, assessedBy, whenMet, ...rest } = input as Fields;
  if (versions !== undefined) {
    const whole = Array.isArray(versions) ? versions.map(withOtherwise) : versions;
    return { whole: { ...(input as Fields), versions: whole }, placed: asWritten };
  }
  if (assessedBy !== undefined) return { whole: input as Fields, placed: asWritten };
  const alone = !('rule' in rest);
  const version = alone ? { rule: rest } : withOtherwise(rest);
  return {
    whole: {
      versions: [{ ...(version as Fields), ...(whenMet !== undefined && { whenMet }) }],
      ...(params !== undefined && { params }),
      ...(derive !== undefined && { derive }),
    },
    placed: (path) => (path[0] === 'versions' ? path.slice(alone ? 3 : 2) : path),
  };
}

function withOtherwise(version: unknown): unknown {
  const { otherwise, rule, ...rest } = (version ?? {}) as Fields;
  if (otherwise === undefined || typeof rule !== 'object') return version;
  return { ...rest, rule: { ...rule, otherwise } };
}
