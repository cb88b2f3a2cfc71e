import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import { getVariableValues, print, type DocumentNode, type GraphQLError } from 'graphql';
import { knownOf, type Answer, type Request, type Ways } from './asking.ts';
import type { Graph } from './graph.ts';
import { liftLiterals, type Lifted } from './literals.ts';
import { singleOperation, type SingleOperation } from '../operation/operation.ts';
import { createPlans } from './plans.ts';
import { mostFetches } from './questions.ts';
import { TooManyQuestions } from './refusals.ts';

/** An operation prepared for planning, without the values of a request. */
type Ready = Lifted & { asked: SingleOperation; text: string; refused: GraphQLError | null };

// Each takes a millisecond or two of this process, and of another if its subgraph runs there.
const MOST_QUESTIONS = 150;

/** Runs operations that several subgraphs answer, by Apollo's plans and with Apollo's executor. */
export function createPlanned() {
  const plans = createPlans();
  const readyOn = new WeakMap<Graph, WeakMap<DocumentNode, Map<string, Ready>>>();

  /** The server caches documents, so what was prepared from them is cached too. */
  function ready({ document, request }: Request, graph: Graph): Ready {
    const documents = readyOn.get(graph) ?? new WeakMap<DocumentNode, Map<string, Ready>>();
    readyOn.set(graph, documents);
    const byName = documents.get(document) ?? new Map<string, Ready>();
    documents.set(document, byName);
    const name = request.operationName ?? '';
    const made = byName.get(name) ?? makeReady(document, name, graph);
    byName.set(name, made);
    return made;
  }

  return async (request: Request, graph: Graph, ways: Ways): Promise<Answer> => {
    const { asked, operation, values, text, refused } = ready(request, graph);
    const variables = request.request.variables ?? {};
    const [{ variableDefinitions = [] }] = asked.definitions;
    const { errors } = getVariableValues(graph.api, variableDefinitions, variables);
    if (errors) return { errors };
    if (refused) throw refused;
    const plan = await plans.planOf(text, operation, graph, knownOf(request).client);
    return executeQueryPlan(
      plan,
      ways as Record<string, GraphQLDataSource>,
      { ...request, request: { ...request.request, variables: { ...variables, ...values } } },
      buildOperationContext({ schema: graph.api, operationDocument: operation }),
      graph.joins.supergraph,
      graph.federated,
    );
  };
}

function makeReady(document: DocumentNode, name: string, { api, joins, shadowing }: Graph): Ready {
  const asked = singleOperation(document, name || null);
  if (!asked) throw new Error('an operation that is not in its document came as far as this');
  const lifted = liftLiterals(asked, api);
  const questions = mostFetches(asked, joins);
  const refused =
    questions > MOST_QUESTIONS ? new TooManyQuestions(questions, MOST_QUESTIONS) : shadowing(asked);
  return { ...lifted, asked, text: print(lifted.operation), refused };
}
