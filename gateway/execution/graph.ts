import { buildSchema as buildFederated, type Schema } from '@apollo/federation-internals';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Logger } from '../../shared/runtime/logger.ts';
import { createPricing, type Pricing } from './cost/pricing.ts';
import { readJoins, type Joins } from './joins.ts';
import type { SingleOperation } from '../operation/operation.ts';
import { startPlanners, type Planners } from './planners.ts';
import { answeredBy, ROUTING } from './routing-only.ts';
import { shadowingAliases } from './shadowing.ts';

/** One supergraph, ready to run operations on. */
export type Graph = {
  version: number;
  supergraphSdl: string;
  /** The API schema, as SDL, as a GraphQLSchema, and as the plan executor needs it. */
  apiSdl: string;
  api: GraphQLSchema;
  federated: Schema;
  joins: Joins;
  /** What operations cost. */
  pricing: Pricing;
  planner: Planners;
  /** Whether routing alone answers an operation. */
  isRoutings: (operation: SingleOperation) => boolean;
  shadowing: ReturnType<typeof shadowingAliases>;
};

let versions = 0;
const ASSUMED = { assumeValid: true, assumeValidSDL: true, noLocation: true };

/**
 * Loads a supergraph. As much as possible is done in the planner's thread; what remains are the schemas that
 * this one needs, each built in an event loop turn of its own.
 * @throws Error when the supergraph cannot be read.
 */
export async function readGraph(
  supergraphSdl: string,
  log: Logger,
  { planned }: { planned: boolean },
): Promise<Graph> {
  const planner = startPlanners(supergraphSdl, log);
  try {
    const apiSdl = await planner.apiSdl();
    if (planned) await planner.ready();
    const api = buildSchema(apiSdl, ASSUMED);
    await nextTurn();
    const federated = buildFederated(apiSdl, { validate: false });
    // It was validated on composition; assuming so also adds the introspection fields.
    federated.assumeValid();
    await nextTurn();
    const joins = readJoins(buildSchema(supergraphSdl, ASSUMED));
    await nextTurn();
    return {
      version: ++versions,
      supergraphSdl,
      apiSdl,
      api,
      federated,
      joins,
      pricing: createPricing(joins),
      planner,
      isRoutings: answeredBy(ROUTING, api, joins),
      shadowing: shadowingAliases(api, joins),
    };
  } catch (error) {
    planner.close();
    throw error;
  }
}
