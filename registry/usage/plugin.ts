import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { CLIENT_NAME_HEADER, clientName } from '../../gateway/operation/client-name.ts';
import { fieldsOfOperation } from '../../gateway/operation/fields-used.ts';
import type { Usage } from './usage.ts';

/** Counts the fields of each operation that the gateway answers. */
export function usagePlugin(usage: Usage): ApolloServerPlugin {
  const fieldsOf = remembering();
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operationName, request }) =>
        usage.record(
          fieldsOf(schema, document, operationName),
          clientName(request.http?.headers.get(CLIENT_NAME_HEADER)),
        ),
    }),
  };
}

/** Caches a document's fields for as long as the server caches the document. */
function remembering() {
  const known = new WeakMap<DocumentNode, Map<string | null, string[]>>();
  return (schema: GraphQLSchema, document: DocumentNode, operationName: string | null) => {
    const byName = known.get(document) ?? new Map<string | null, string[]>();
    known.set(document, byName);
    const fields = byName.get(operationName) ?? fieldsOfOperation(schema, document, operationName);
    byName.set(operationName, fields);
    return fields;
  };
}
