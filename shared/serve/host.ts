import { ApolloServer, type ApolloServerOptions, type BaseContext } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import { fastify, type FastifyInstance, type FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { mayBeShown, MASKED } from '../errors.ts';
import type { Logger } from '../logger.ts';

/** A GraphQL endpoint about to be served. */
export type Hosted<Context extends BaseContext> = {
  /** A schema, or a gateway. */
  graph: Pick<ApolloServerOptions<Context>, 'schema' | 'gateway' | 'plugins'>;
  context: (request: FastifyRequest) => Context;
  log: Logger;
  /** Adds routes and checks before the server is ready. */
  extend?: (app: FastifyInstance) => void;
};

/** A server that listens. */
export type Host = { url: string; close: () => Promise<void> };

const LONGEST_REQUEST = 256_000;
const MOST_TOKENS = 5_000;
const SLOWEST_REQUEST_MS = 15_000;

/** Serves a GraphQL endpoint at /graphql, with /health beside it. */
export async function host<Context extends BaseContext>(
  { graph, context, log, extend }: Hosted<Context>,
  { port, address }: { port: number; address: string },
): Promise<Host> {
  const app = fastify({
    bodyLimit: LONGEST_REQUEST,
    requestTimeout: SLOWEST_REQUEST_MS,
    connectionTimeout: SLOWEST_REQUEST_MS,
    routerOptions: { maxParamLength: 200 },
  });
  const apollo = new ApolloServer<Context>({
    ...(graph as ApolloServerOptions<Context>),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(app),
      statusOfMistakes<Context>(),
      ...(graph.plugins ?? []),
    ],
    introspection: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    maxRecursiveSelections: true,
    formatError: (error, cause) => masked(error, cause, log),
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
      context: async (request) => context(request),
    }),
  });
  const url = await app.listen({ port, host: address });
  return { url, close: () => apollo.stop() };
}

/** An error as a caller may see it; what it hides is logged. */
function masked(error: GraphQLFormattedError, cause: unknown, log: Logger): GraphQLFormattedError {
  const { code, serviceName } = error.extensions ?? {};
  // A subgraph's errors were masked where they came in.
  if (mayBeShown(code) || serviceName !== undefined) return error;
  log.error({ error: cause instanceof Error ? cause.stack : String(cause) }, 'request failed');
  return {
    message: MASKED,
    ...(error.path && { path: error.path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}

// Behind a gateway Apollo answers 500 to an operation it cannot tell: the mistake is the caller's.
const statusOfMistakes = <Context extends BaseContext>() =>
  ({
    requestDidStart: async () => ({
      willSendResponse: async ({
        response,
      }: {
        response: { body: unknown; http: { status?: number } };
      }) => {
        const { kind, singleResult } = response.body as {
          kind: string;
          singleResult?: { data?: unknown; errors?: GraphQLFormattedError[] };
        };
        if (kind !== 'single' || singleResult?.data || !singleResult?.errors?.length) return;
        const theirs = singleResult.errors.every(
          ({ extensions }) =>
            mayBeShown(extensions?.['code']) && extensions?.['code'] !== 'UNAUTHENTICATED',
        );
        if (theirs && (response.http.status ?? 200) >= 500) response.http.status = 400;
      },
    }),
  }) as NonNullable<ApolloServerOptions<Context>['plugins']>[number];
