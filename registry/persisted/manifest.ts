import { getOperationAST, GraphQLError, parse, validate, type GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { documentLimits } from '../../gateway/operation/limits.ts';
import { sha256 } from '../../shared/runtime/sha256.ts';
import type { Refusal } from '../policy/refusal.ts';
import { sayWhy } from '../texts.ts';
import { fieldsOfOperation } from '../../gateway/operation/fields-used.ts';
import type { Operation } from './operations.ts';

/** The file that @apollo/generate-persisted-query-manifest writes. */
export const manifestSchema = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z
    .array(
      z.object({
        id: z.string().max(100),
        name: z.string().max(200),
        type: z.enum(['query', 'mutation']),
        body: z.string().max(100_000),
      }),
    )
    .min(1)
    .max(2_000),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** A manifest's operations as they are stored, and why some cannot be. */
export function readManifest(
  { operations }: Manifest,
  client: string,
  schema: GraphQLSchema,
): { operations: Operation[]; refusals: Refusal[] } {
  const read: Operation[] = [];
  const refusals: Refusal[] = [];
  for (const { id, name, body } of operations) {
    const fault = sha256(body) === id ? null : 'its id is not the sha-256 of its body.';
    const found = fault === null ? fieldsIn(body, schema) : new GraphQLError(fault);
    if (found instanceof GraphQLError)
      refusals.push(sayWhy('OPERATION', { name, detail: found.message }));
    else read.push({ id, name, client, body, fields: found });
  }
  return { operations: read, refusals };
}

/** The fields an operation selects, or what is wrong with it. */
function fieldsIn(body: string, schema: GraphQLSchema): string[] | GraphQLError {
  try {
    const document = parse(body, { maxTokens: 5_000 });
    const [fault] = validate(schema, document);
    if (fault) return fault;
    const [tooMuch] = validate(schema, document, [documentLimits]);
    if (tooMuch) return tooMuch;
    if (!getOperationAST(document)) return new GraphQLError('it must be one operation.');
    return fieldsOfOperation(schema, document);
  } catch (error) {
    return error instanceof GraphQLError ? error : new GraphQLError('it cannot be read.');
  }
}
