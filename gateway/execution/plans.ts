import { setImmediate as nextTurn } from 'node:timers/promises';
import type { QueryPlan } from '@apollo/query-planner';
import { LRUCache } from 'lru-cache';
import { basisOf, definitionsOf, type Basis } from './basis.ts';
import type { Graph } from './graph.ts';
import { keptByText } from './kept-by-text.ts';
import { fieldCount } from '../operation/limits.ts';
import type { SingleOperation } from '../operation/operation.ts';
import { TooLongToPlan } from './refusals.ts';

type Kept = { plan: QueryPlan; size: number; basis: Basis; definitions: string; version: number };

const MOST_KEPT = 2_000;
const MOST_CHARACTERS = 30_000_000;

/**
 * Caches plans by the text of their operation, and makes each once. After a graph change a plan is reused
 * if what it depends on is unchanged, which is checked when it is next requested.
 */
export function createPlans() {
  const plans = new LRUCache<string, Kept>({
    max: MOST_KEPT,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ size, definitions }, text) => size + definitions.length + text.length,
  });
  const refusals = keptByText<TooLongToPlan>(MOST_KEPT);
  const underWay = new Map<string, Promise<QueryPlan>>();

  const holds = (kept: Kept, { version, joins }: Graph): boolean => {
    if (kept.version === version) return true;
    if (definitionsOf(kept.basis, joins) !== kept.definitions) return false;
    kept.version = version;
    return true;
  };

  async function make(
    text: string,
    operation: SingleOperation,
    graph: Graph,
    client: string | undefined,
  ): Promise<QueryPlan> {
    const { planner, joins, version } = graph;
    const { plan, size } = await planner.plan(text, fieldCount(operation), client);
    await nextTurn();
    const basis = basisOf(plan, operation, joins);
    const definitions = definitionsOf(basis, joins);
    plans.set(text, { plan, size, basis, definitions, version });
    return plan;
  }

  /** Makes a plan once for concurrent callers; a refused operation is not retried on this graph. */
  function makeOnce(
    text: string,
    operation: SingleOperation,
    graph: Graph,
    client: string | undefined,
  ): Promise<QueryPlan> {
    const key = `${graph.version} ${text}`;
    const refused = refusals.get(key);
    if (refused) return Promise.reject(refused);
    const making =
      underWay.get(key) ??
      make(text, operation, graph, client)
        .catch((error: unknown) => {
          if (error instanceof TooLongToPlan) refusals.set(key, error);
          throw error;
        })
        .finally(() => underWay.delete(key));
    underWay.set(key, making);
    return making;
  }

  return {
    /** The plan of an operation, given with its text and its client. */
    planOf: async (
      text: string,
      operation: SingleOperation,
      graph: Graph,
      client?: string,
    ): Promise<QueryPlan> => {
      const kept = plans.get(text);
      return kept && holds(kept, graph) ? kept.plan : makeOnce(text, operation, graph, client);
    },
  };
}
