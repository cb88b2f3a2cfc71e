import type { GraphQLSchema } from 'graphql';
import { pause } from '../../shared/runtime/allowance.ts';
import type { Served } from '../composition/served.ts';
import type { Logger } from '../../shared/runtime/logger.ts';
import { oneAtATime } from '../../shared/runtime/one-at-a-time.ts';
import { USUAL_REQUEST_LIMITS, type RequestLimits } from './request-limits.ts';
import { checkSize } from './answer-size.ts';
import {
  knownOf,
  type Answer,
  type Request,
  type ServerGateway,
  type Way,
  type Ways,
} from './asking.ts';
import { createDirect } from './direct.ts';
import { unlessEnded } from './ending.ts';
import type { FastLane } from './fast-lane.ts';
import { readGraph, type Graph } from './graph.ts';
import { asksOfSchemaOnly, createIntrospection } from './introspection.ts';
import { singleOperation, type SingleOperation } from '../operation/operation.ts';
import { createPlanned } from './planned.ts';
import type { Pricing } from './cost/pricing.ts';

/** What operations run on: the composed supergraph, and a data source for each subgraph in it. */
export type ExecutionFooting = {
  supergraphSdl: string;
  sources: ReadonlyMap<string, Way>;
  limits?: RequestLimits;
  log: Logger;
};

/** How operations run, and what they cost on the schema a request was validated against. */
export type Execution = {
  gateway: ServerGateway;
  pricingOf: (schema: GraphQLSchema) => Pricing;
  /** What operations cost on the graph in force. */
  pricing: () => Pricing;
};

type InForce = { graph: Graph; ways: Ways };

// Requests validated against the previous graph are planned on it: this covers the longest request.
const RETIRED_MS = 15_000;

/**
 * Runs the operations of a graph: see docs/execution.md for the ways in which one can run. It is what Apollo
 * Server accepts in place of a schema.
 */
export function createExecution(
  { supergraphSdl: first, sources, limits = USUAL_REQUEST_LIMITS, log }: ExecutionFooting,
  lane: FastLane,
): Execution & Served {
  const direct = createDirect(lane);
  const planned = createPlanned();
  const introspect = createIntrospection();
  const graphs = new WeakMap<GraphQLSchema, InForce>();
  const open = new Set<Graph>();
  const listeners = new Set<(graph: Graph) => void>();
  const inTurn = oneAtATime();
  let current: Graph | undefined;

  /** Replaces the served graph atomically. */
  function take(graph: Graph) {
    const ways = waysTo(graph);
    const before = current;
    current = graph;
    open.add(graph);
    graphs.set(graph.api, { graph, ways });
    lane.close();
    for (const tell of listeners) tell(graph);
    if (before) setTimeout(() => retire(before), RETIRED_MS).unref();
  }
  /** The data sources of a graph's subgraphs. A graph with a subgraph that has none is refused. */
  function waysTo(graph: Graph): Ways {
    try {
      return waysOf(graph, sources);
    } catch (error) {
      graph.planner.close();
      throw error;
    }
  }
  function retire(graph: Graph) {
    open.delete(graph);
    graph.planner.close();
  }

  async function executor(request: Request): Promise<Answer> {
    const { allowance } = knownOf(request);
    const signal = allowance?.signal;
    // Validation has just run, which may have used up this turn of the event loop.
    await pause(allowance);
    const { graph, ways } = graphs.get(request.schema)!;
    const operation = singleOperation(request.document, request.request.operationName);
    if (!operation) throw new Error('an operation that is not in its document was let through');
    if (asksOfSchemaOnly(operation))
      return unlessEnded(signal, introspect(request, operation, graph));
    const answer = await unlessEnded(signal, run(request, operation, graph, ways));
    checkSize(answer, limits.mostBytes);
    return answer;
  }

  async function run(
    request: Request,
    operation: SingleOperation,
    graph: Graph,
    ways: Ways,
  ): Promise<Answer> {
    if (!graph.isRoutings(operation)) return planned(request, graph, ways);
    const tried = await direct(request, operation, graph, ways);
    return tried.answer ?? planned(request, graph, tried.ways);
  }

  const gateway: ServerGateway = {
    load: async () => {
      take(await readGraph(first, log, { planned: false }));
      return { executor };
    },
    onSchemaLoadOrUpdate: (listener) => {
      const tell = ({ api, supergraphSdl }: Graph) =>
        listener({ apiSchema: api, coreSupergraphSdl: supergraphSdl });
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    stop: async () => open.forEach(retire),
  };
  return {
    gateway,
    pricingOf: (schema) => graphs.get(schema)!.graph.pricing,
    pricing: () => current!.pricing,
    update: (supergraphSdl: string) =>
      inTurn(async () => {
        if (supergraphSdl !== current?.supergraphSdl)
          take(await readGraph(supergraphSdl, log, { planned: true }));
      }),
    apiSdl: () => current!.apiSdl,
  };
}

/** The data sources of a graph's subgraphs, which stay valid while the sources behind them are replaced or removed. */
function waysOf({ joins }: Graph, sources: ExecutionFooting['sources']): Ways {
  return Object.fromEntries(joins.subgraphs.map((name) => [name, wayTo(name, sources)]));
}

function wayTo(name: string, sources: ExecutionFooting['sources']): Way {
  const first = sources.get(name);
  if (!first) throw new Error(`The supergraph names a subgraph that there is no way to: ${name}`);
  let last = first;
  return {
    ...first,
    process: (options) => {
      last = sources.get(name) ?? last;
      return last.process(options);
    },
  };
}
