import type { ApolloServerPlugin } from '@apollo/server';
import type { Client } from '../../shared/limits/client.ts';
import type { Charge } from '../../shared/limits/points.ts';

/** What of a request's context it is charged by: who asks, and what was found that its operation costs. */
type Charged = { client?: Client; price?: number };

/** Charges whoever asks for an operation before it runs. It comes after what works out the price. */
export const chargePlugin = (charge: Charge): ApolloServerPlugin<Charged> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ contextValue: { client, price = 1 } }) => {
      if (client) charge(client, price);
    },
  }),
});
