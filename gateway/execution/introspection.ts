import { execute, Kind, OperationTypeNode } from 'graphql';
import type { Answer, Request } from './asking.ts';
import type { Graph } from './graph.ts';
import type { SingleOperation } from './operation.ts';

/** Whether an operation asks about the schema and for nothing else. */
export const asksOfSchemaOnly = ({ definitions: [operation] }: SingleOperation): boolean =>
  operation.operation === OperationTypeNode.QUERY &&
  operation.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
  );

/** Answers a question about the schema with graphql's own executor: no subgraph knows it. */
export const introspect = async ({ document, request }: Request, { api }: Graph): Promise<Answer> =>
  execute({
    schema: api,
    document,
    operationName: request.operationName,
    variableValues: request.variables,
  }) as Answer;
