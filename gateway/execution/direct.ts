import { execute, print, validate } from 'graphql';
import type { LocalSource } from './data-sources/local.ts';
import { fieldsOfOperation } from '../operation/fields-used.ts';
import type { Answer, Knows, Request, Way, Ways } from './asking.ts';
import { SMALL } from './request-limits.ts';
import type { FastLane } from './fast-lane.ts';
import type { Graph } from './graph.ts';
import { keptByText } from './kept-by-text.ts';
import type { SingleOperation } from '../operation/operation.ts';
import { ROUTING } from './routing-only.ts';

type Fetched = Awaited<ReturnType<Way['process']>>;

/** A direct answer; or none, with the data sources to use for a planned one. */
export type DirectAnswer = { answer: Answer } | { answer: null; ways: Ways };

const MOST_SEEN = 1_000;

/**
 * Answers what routing alone can: its response is the whole response, and no plan is needed. Only plain success
 * counts: anything else is left to the one place that formats errors.
 */
export function createDirect(fastLane: FastLane) {
  const seen = keptByText<true>(MOST_SEEN);
  return async (
    request: Request,
    operation: SingleOperation,
    graph: Graph,
    ways: Ways,
  ): Promise<DirectAnswer> => {
    const source = ways[ROUTING] as LocalSource | undefined;
    if (!source) return { answer: null, ways };
    if (!source.subgraph) return forward(request, operation, source, ways);
    const answer = await run(request, source.subgraph);
    if (answer.errors) return { answer: null, ways };
    const text = `${graph.version} ${request.operationName} ${request.source}`;
    // Compiling costs more than executing once, and an operation with inline values may never be sent again.
    if (seen.has(text)) learn(request, graph, source.subgraph, fastLane);
    else seen.set(text, true);
    return { answer };
  };
}

const run = async (
  { document, request, context: known }: Request,
  { schema, context }: NonNullable<LocalSource['subgraph']>,
): Promise<Answer> =>
  execute({
    schema,
    document,
    operationName: request.operationName,
    variableValues: request.variables,
    contextValue: context(known as Knows),
  }) as Promise<Answer>;

function learn(
  { document, source, request: { operationName, variables } }: Request,
  { api, pricing }: Graph,
  subgraph: NonNullable<LocalSource['subgraph']>,
  fastLane: FastLane,
) {
  // Fast-lane answers skip all further checks, so the operation must be cheap whatever the variables.
  const { points: price, fixed } = pricing.priceOf({ document, operationName, variables });
  if (!fixed || price > SMALL || validate(subgraph.schema, document).length > 0) return;
  fastLane.open({ query: source, operationName }, { document, subgraph, price }, () =>
    fieldsOfOperation(api, document, operationName),
  );
}

/** Calls routing in another process. A call that failed is not repeated; its error is only formatted. */
async function forward(
  request: Request,
  operation: SingleOperation,
  source: Way,
  ways: Ways,
): Promise<DirectAnswer> {
  const fetched: Fetched = await source.process({
    kind: 'incoming operation' as never,
    request: { query: print(operation), variables: request.request.variables ?? {} },
    incomingRequestContext: request,
    context: request.context,
    pathInIncomingRequest: [],
  });
  if (!fetched.errors && fetched.data) return { answer: { data: fetched.data } };
  const again = fetched.data ? source : { process: async () => fetched };
  return { answer: null, ways: { ...ways, [ROUTING]: again } };
}
