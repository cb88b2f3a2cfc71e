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
 * An operation compiled to code, or null where it cannot be. Only queries are: whoever runs one may then
 * run it again with graphql's own executor, which words errors as everybody expects them.
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

/** Whether a variable's type has itself among its fields: graphql-jit would write it out without end. */
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
