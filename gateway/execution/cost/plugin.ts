import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Client } from '../../../shared/http/limits/client.ts';
import type { Charge } from '../../../shared/http/limits/points.ts';
import type { Pricing } from './pricing.ts';
import { OperationTooCostly } from './refusal.ts';

/** The context of a request: the client, and the operation's cost once known. */
export type PricedContext = { client?: Client; price?: number };

/** The most an operation may cost, and how it is charged to the client. */
type Costs = { mostCost: number; charge: Charge };

const HEADER = 'x-signpost-cost';

/**
 * Prices each operation before it runs, and reports the cost in a header. One that costs too much is refused, any other
 * is charged to the client.
 */
export const pricePlugin = (
  pricingOf: (schema: GraphQLSchema) => Pricing,
  { mostCost, charge }: Costs,
): ApolloServerPlugin<PricedContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({
      schema,
      document,
      operationName,
      request,
      response,
      contextValue,
    }) => {
      const asked = { document, operationName, variables: request.variables };
      const { priceOf, dearestOf } = pricingOf(schema);
      const { points } = priceOf(asked);
      contextValue.price = points;
      response.http.headers.set(HEADER, String(points));
      if (points > mostCost) throw new OperationTooCostly(points, mostCost, dearestOf(asked));
      if (contextValue.client) charge(contextValue.client, points);
    },
  }),
});
