import {
  getNamedType,
  getOperationAST,
  isInputObjectType,
  OperationTypeNode,
  typeFromAST,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';

/**
 * An operation compiled to code, or null where it cannot be. Queries only, so that a caller can
 * run it again with graphql's own executor, which produces the standard error messages.
 */
export function compiled(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string,
): CompiledQuery | null {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.QUERY || takesEndless(schema, operation))
    return null;
  const result = compileQuery(schema, document, operationName);
  return isCompiledQuery(result) ? result : null;
}

/** Whether a variable's type is recursive: graphql-jit would expand it endlessly. */
const takesEndless = (
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): boolean =>
  variableDefinitions.some(({ type }) => {
    const found = typeFromAST(schema, type);
    return found !== undefined && holdsItself(getNamedType(found), []);
  });

function holdsItself(type: GraphQLNamedType, within: readonly GraphQLNamedType[]): boolean {
  if (!isInputObjectType(type)) return false;
  if (within.includes(type)) return true;
  return Object.values(type.getFields()).some((field) =>
    holdsItself(getNamedType(field.type), [...within, type]),
  );
}
