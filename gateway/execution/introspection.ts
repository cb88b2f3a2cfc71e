import { execute, Kind, OperationTypeNode, type SelectionSetNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { knownOf, type Answer, type Request } from './asking.ts';
import type { Graph } from './graph.ts';
import type { SingleOperation } from './operation.ts';
import { TooMuchOfSchema } from './refusals.ts';
import { schemaQuestions } from './schema-questions.ts';

const MOST_CHARACTERS_KEPT = 10_000_000;

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

/**
 * Answers questions about the schema, which no subgraph knows, with graphql's own executor: in the planner's
 * thread, since what tools ask fills a quarter of a second at a hundred publishers, and once for all who ask.
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
    const { operationName, variables = {} } = request.request;
    const asked = { text: request.source, operationName, variables };
    const key = `${graph.version} ${JSON.stringify([operationName, variables])} ${request.source}`;
    const kept =
      answers.get(key) ?? (await graph.planner.introspect(asked, knownOf(request).client));
    const answer = JSON.parse(kept) as Answer;
    // Variables that do not fit: graphql refuses them before it does anything, in the server's own words.
    if (answer.errors) return inThisThread(request, graph);
    answers.set(key, kept);
    return answer;
  };
}

const inThisThread = async ({ document, request }: Request, { api }: Graph): Promise<Answer> =>
  execute({
    schema: api,
    document,
    operationName: request.operationName,
    variableValues: request.variables,
  }) as Answer;
