import type { ApolloServerOptions, ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { Clients } from '../shared/http/limits/client.ts';
import type { Charge } from '../shared/http/limits/points.ts';
import type { Logger } from '../shared/runtime/logger.ts';

/** What routes beside the graph are served with: who asks, what it costs them, and the log. */
export type Serving = { clients: Clients; charge: Charge; log: Logger };

/** What a gateway serves beside its graph, and lets take part in its answers. The registry is one. */
export type Companion = {
  /** Whether an Authorization header holds a key that was given out. */
  knows: (authorization: string | undefined) => Promise<boolean>;
  /** Where documents that are sent by their hash are found. */
  persistedQueries: ApolloServerOptions<BaseContext>['persistedQueries'];
  plugins: readonly ApolloServerPlugin[];
  addRoutes: (app: FastifyInstance, serving: Serving) => void;
  /** Runs before the first request is taken: what was published is in force by then. */
  start: () => Promise<void>;
  close: () => Promise<void>;
};
