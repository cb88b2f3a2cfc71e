import type { FastifyInstance } from 'fastify';
import { createAllowance } from '../shared/runtime/allowance.ts';
import { createClients } from '../shared/http/limits/client.ts';
import { UNGUARDED, type Guards } from '../shared/http/limits/guards.ts';
import { shedLoad } from '../shared/http/limits/load.ts';
import { host, type Host } from '../shared/http/host.ts';
import { pricePlugin, type PricedContext } from './execution/cost/plugin.ts';
import { tooCostly } from './execution/cost/refusal.ts';
import { addAdmission } from './execution/admission.ts';
import { requestEnd } from './execution/ending.ts';
import type { Companion } from './companion.ts';
import type { Served } from './composition/served.ts';
import { createExecution, type ExecutionFooting } from './execution/execution.ts';
import { addFastLane, createFastLane, type Note } from './execution/fast-lane.ts';
import { documentLimits } from './operation/limits.ts';
import { USUAL_REQUEST_LIMITS, type RequestLimits } from './execution/request-limits.ts';
import { addGraphiql } from './graphiql.ts';
import { addStatus } from './status.ts';

// Ten times the console's largest operation. What costs too much is refused before validation.
const MOST_TOKENS = 5_000;

/** Where the gateway listens, and what else it serves. */
export type GatewayServing = Omit<ExecutionFooting, 'limits'> & {
  /** Limits on one request. */
  limits?: RequestLimits;
  port: number;
  address: string;
  /** Counts the fields that the fast lane answers: no server plugin sees those responses. */
  countUse?: Note;
  /** Creates the service beside the graph, given the served graph: the registry. */
  companion?: (served: Served) => Companion;
  /** Limits on callers; none if omitted. */
  guards?: Guards;
  /** Adds further routes beside the graph. */
  extend?: (app: FastifyInstance) => void;
};

/** Serves the federated graph at /graphql, with GraphiQL for browsers. */
export async function startGateway({
  port,
  address,
  log,
  extend,
  countUse,
  companion: openCompanion,
  limits = USUAL_REQUEST_LIMITS,
  guards = UNGUARDED,
  ...footing
}: GatewayServing): Promise<Host> {
  const fastLane = createFastLane(countUse);
  const { gateway, pricingOf, pricing, ...graph } = createExecution(
    { ...footing, log, limits },
    fastLane,
  );
  const companion = openCompanion?.(graph);
  const { charge, isOwner, most, secret, trustProxy } = guards;
  const clients = createClients({
    secret,
    isKnown: async (authorization) =>
      (await isOwner(authorization)) || ((await companion?.knows(authorization)) ?? false),
  });
  const served = await host<PricedContext & { authorization: string | undefined }>(
    {
      graph: {
        gateway,
        validationRules: [documentLimits],
        persistedQueries: companion?.persistedQueries,
        plugins: [
          pricePlugin(pricingOf, { mostCost: limits.mostCost, charge }),
          ...(companion?.plugins ?? []),
        ],
      },
      context: async (request, reply) => ({
        authorization: request.headers.authorization,
        client: await clients.of(request),
        allowance: createAllowance(requestEnd(reply, limits.longestMs)),
      }),
      log,
      mostTokens: MOST_TOKENS,
      extend: (app) => {
        const load = shedLoad(app, most);
        addGraphiql(app);
        addStatus(app, footing.sources, load);
        companion?.addRoutes(app, { clients, charge, log });
        addFastLane(app, fastLane, { clients, charge });
        // Fast-lane texts have passed this check before.
        addAdmission(app, {
          mostTokens: MOST_TOKENS,
          refusal: (asked) => tooCostly(asked, pricing(), limits.mostCost),
        });
        extend?.(app);
      },
      // What was published is in force before the first request is accepted.
      beforeListening: companion?.start,
    },
    { port, address, trustProxy },
  );
  return {
    ...served,
    close: async () => {
      await served.close();
      await companion?.close();
    },
  };
}
