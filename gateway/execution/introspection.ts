import { getVariableValues, Kind, OperationTypeNode, type SelectionSetNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { knownOf, type Answer, type Request } from './asking.ts';
import type { Graph } from './graph.ts';
import type { SingleOperation } from '../operation/operation.ts';
import { TooMuchOfSchema } from './refusals.ts';
import { schemaQuestions } from './schema-questions.ts';

const MOST_CHARACTERS_KEPT = 10_000_000;

/** Whether an operation is introspection only. */
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

/**
 * Answers introspection, which no subgraph can, with graphql's own executor: in the planner's
 * thread, since a tool's query takes a quarter of a second at a hundred publishers, and once for all callers.
 */
export function createIntrospection() {
  const questions = new WeakMap<Graph, ReturnType<typeof schemaQuestions>>();
  const answers = new LRUCache<string, string>({
    maxSize: MOST_CHARACTERS_KEPT,
    sizeCalculation: (answer, key) => answer.length + key.length,
  });

  return async (request: Request, operation: SingleOperation, graph: Graph): Promise<Answer> => {
    const known = questions.get(graph) ?? schemaQuestions(graph.api);
    questions.set(graph, known);
    const size = known.size(operation);
    if (size > known.most) throw new TooMuchOfSchema(size, known.most);
    // Only the operation's own variables are used: a request may contain any others.
    const [{ variableDefinitions = [] }] = operation.definitions;
    const { variables = {}, operationName } = request.request;
    const { errors, coerced } = getVariableValues(graph.api, variableDefinitions, variables);
    if (errors) return { errors };
    const asked = { text: request.source, operationName, variables: coerced };
    const key = `${graph.version} ${JSON.stringify([operationName, coerced])} ${request.source}`;
    const kept =
      answers.get(key) ?? (await graph.planner.introspect(asked, knownOf(request).client));
    answers.set(key, kept);
    return JSON.parse(kept) as Answer;
  };
}
