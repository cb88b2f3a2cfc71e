import { z } from 'zod';
import { refused } from '../refused.ts';

/** Validates a request. @throws Refused listing everything that is wrong with it. */
export function read<Schema extends z.ZodType>(schema: Schema, sent: unknown): z.infer<Schema> {
  const result = schema.safeParse(sent);
  if (result.success) return result.data;
  throw refused('BAD_REQUEST', { detail: z.prettifyError(result.error).slice(0, 1_000) });
}
