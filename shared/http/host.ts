import { ApolloServer, type ApolloServerOptions, type BaseContext } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { mistakenOperations, shownErrors } from './errors.ts';
import { httpServer, type TrustProxy } from './http.ts';
import type { Logger } from '../runtime/logger.ts';

/** A GraphQL endpoint about to be served. */
export type Hosted<Context extends BaseContext> = {
  /** A schema, or a gateway. */
  graph: Pick<
    ApolloServerOptions<Context>,
    'schema' | 'gateway' | 'plugins' | 'validationRules' | 'persistedQueries'
  >;
  context: (request: FastifyRequest, reply: FastifyReply) => Context | Promise<Context>;
  log: Logger;
  /** The longest document accepted, in tokens. */
  mostTokens?: number;
  /** Adds routes and hooks before the server is ready. */
  extend?: (app: FastifyInstance) => void;
  /** Runs before the first request is accepted. */
  beforeListening?: (() => Promise<void>) | undefined;
};

/** A listening server. */
export type Host = { url: string; close: () => Promise<void> };

const MOST_TOKENS = 5_000;

/** Serves a GraphQL endpoint at /graphql, with /health beside it. */
export async function host<Context extends BaseContext>(
  { graph, context, log, mostTokens = MOST_TOKENS, extend, beforeListening }: Hosted<Context>,
  { port, address, trustProxy }: { port: number; address: string; trustProxy?: TrustProxy },
): Promise<Host> {
  const app = httpServer(log, trustProxy);
  const apollo = new ApolloServer<Context>({
    ...(graph as ApolloServerOptions<Context>),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(app),
      mistakenOperations(),
      ...(graph.plugins ?? []),
    ],
    introspection: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: mostTokens },
    maxRecursiveSelections: true,
    formatError: shownErrors(log),
    logger: log,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
  });
  await apollo.start();
  app.get('/health', async () => ({ status: 'ok' }));
  extend?.(app);
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: fastifyApolloHandler(apollo as never, {
      context: async (request, reply) => context(request, reply),
    }),
  });
  // Not a server hook: those have a timeout, after which the process would end.
  await beforeListening?.();
  const url = await app.listen({ port, host: address });
  return { url, close: () => apollo.stop() };
}
