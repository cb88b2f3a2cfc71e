import type { ApolloServerOptions, ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { Clients } from '../shared/http/limits/client.ts';
import type { Charge } from '../shared/http/limits/points.ts';
import type { Logger } from '../shared/runtime/logger.ts';

/** What routes beside the graph depend on: client identification, charging, and the logger. */
export type Serving = { clients: Clients; charge: Charge; log: Logger };

/** A service mounted beside the graph that takes part in answering requests, such as the registry. */
export type Companion = {
  /** Whether an Authorization header holds an issued key. */
  knows: (authorization: string | undefined) => Promise<boolean>;
  /** Looks up documents sent by hash. */
  persistedQueries: ApolloServerOptions<BaseContext>['persistedQueries'];
  plugins: readonly ApolloServerPlugin[];
  addRoutes: (app: FastifyInstance, serving: Serving) => void;
  /** Runs before the first request is accepted, so that what was published is in force by then. */
  start: () => Promise<void>;
  close: () => Promise<void>;
};
