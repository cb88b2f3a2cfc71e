import { z } from 'zod';
import { day } from '../dates.ts';
import { byKey, factName, ownName, schemaRefusing } from './rule.ts';

/** A literal day, a fact whose value is a day, or a param. */
export type Moment = string | { fact: string } | { param: string };

/** The closed arithmetic of derived numbers: each operation takes numbers, facts, params and operations. */
export type Amount =
  | number
  | { fact: string }
  | { param: string }
  | { sum: Amount[] }
  | { least: Amount[] }
  | { greatest: Amount[] }
  | { difference: [Amount, Amount] }
  | { product: [Amount, Amount] }
  | { quotient: [Amount, Amount] }
  | { floor: Amount }
  | { ceiling: Amount }
  | { years_between: Moment[] }
  | { months_between: Moment[] }
  | { bands: { of: Amount; rows: { from: number; value: number }[] } };

const DEEPEST = 8;
const MOST_PARTS = 20;

const fact = z.strictObject({ fact: factName });
const param = z.strictObject({ param: ownName });
const moments = z
  .array(z.union([day, fact, param]))
  .min(1)
  .max(2);
const bandRows = z
  .array(z.strictObject({ from: z.number(), value: z.number() }))
  .min(1)
  .max(50);

/** The schema of an amount, to the maximum depth. */
export const amountSchema = (depth = 1): z.ZodType<Amount> => {
  if (depth > DEEPEST) return schemaRefusing('RULE_TOO_DEEP');
  const inner = z.lazy(() => amountSchema(depth + 1));
  const several = z.array(inner).min(1).max(MOST_PARTS);
  const two = z.tuple([inner, inner]);
  return byKey(
    {
      fact,
      param,
      sum: z.strictObject({ sum: several }),
      least: z.strictObject({ least: several }),
      greatest: z.strictObject({ greatest: several }),
      difference: z.strictObject({ difference: two }),
      product: z.strictObject({ product: two }),
      quotient: z.strictObject({ quotient: two }),
      floor: z.strictObject({ floor: inner }),
      ceiling: z.strictObject({ ceiling: inner }),
      years_between: z.strictObject({ years_between: moments }),
      months_between: z.strictObject({ months_between: moments }),
      bands: z.strictObject({ bands: z.strictObject({ of: inner, rows: bandRows }) }),
    },
    z.number(),
  );
};

/** A name that an amount uses, its path, and what it must be. */
export type NamedAmounts = {
  path: PropertyKey[];
  kind: 'fact' | 'param';
  name: string;
  date: boolean;
};

/** Every fact and param an amount names. */
export function namedIn(
  amount: Amount | Moment,
  path: PropertyKey[] = [],
  date = false,
): NamedAmounts[] {
  if (typeof amount !== 'object') return [];
  const [[operation, content]] = Object.entries(amount) as [[string, unknown]];
  if (operation === 'fact' || operation === 'param')
    return [{ path: [...path, operation], kind: operation, name: content as string, date }];
  if (operation === 'bands')
    return namedIn((content as { of: Amount }).of, [...path, 'bands', 'of']);
  const isDate = operation.endsWith('_between');
  const parts = (Array.isArray(content) ? content : [content]) as Amount[];
  return parts.flatMap((part, index) =>
    namedIn(part, [...path, operation, ...(Array.isArray(content) ? [index] : [])], isDate),
  );
}
