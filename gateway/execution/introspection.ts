import { execute, Kind, OperationTypeNode, type SelectionSetNode } from 'graphql';
import type { Answer, Request } from './asking.ts';
import type { Graph } from './graph.ts';
import type { SingleOperation } from './operation.ts';

/** Whether an operation asks about the schema and for nothing else. */
export function asksOfSchemaOnly({
  definitions: [operation, ...fragments],
}: SingleOperation): boolean {
  const only = ({ selections }: SelectionSetNode): boolean =>
    selections.every((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value.startsWith('__');
      if (selection.kind === Kind.INLINE_FRAGMENT) return only(selection.selectionSet);
      const { value } = selection.name;
      return only(fragments.find(({ name }) => name.value === value)!.selectionSet);
    });
  return operation.operation === OperationTypeNode.QUERY && only(operation.selectionSet);
}

/** Answers a question about the schema with graphql's own executor: no subgraph knows it. */
export const introspect = async ({ document, request }: Request, { api }: Graph): Promise<Answer> =>
  execute({
    schema: api,
    document,
    operationName: request.operationName,
    variableValues: request.variables,
  }) as Answer;
