import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Pricing } from './pricing.ts';
import { OperationTooCostly } from './refusal.ts';

/** The context of a request, with what its operation costs once that is known. */
export type PricedContext = { price?: number };

const HEADER = 'x-signpost-cost';

/** Prices each operation before it runs, says so in a header, and refuses those that cost too much. */
export const pricePlugin = (
  pricingOf: (schema: GraphQLSchema) => Pricing,
  mostCost: number,
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
      const isRefused = points > mostCost;
      // What is not run is not charged for: reading it was.
      contextValue.price = isRefused ? 0 : points;
      response.http.headers.set(HEADER, String(points));
      if (isRefused) throw new OperationTooCostly(points, mostCost, dearestOf(asked));
    },
  }),
});
