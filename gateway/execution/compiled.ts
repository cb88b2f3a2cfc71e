import { getOperationAST, OperationTypeNode, type DocumentNode, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';

/**
 * An operation compiled to code, or null where it cannot be. Only queries are: whoever runs one may then
 * run it again with graphql's own executor, which words errors as everybody expects them.
 */
export function compiled(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string,
): CompiledQuery | null {
  if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.QUERY) return null;
  const result = compileQuery(schema, document, operationName);
  return isCompiledQuery(result) ? result : null;
}
