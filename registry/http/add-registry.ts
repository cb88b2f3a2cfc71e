import type { FastifyError, FastifyInstance } from 'fastify';
import { Socket } from 'node:net';
import type { Clients } from '../../shared/http/limits/client.ts';
import { NotNow } from '../../shared/http/limits/not-now.ts';
import type { Charge } from '../../shared/http/limits/points.ts';
import type { Logger } from '../../shared/runtime/logger.ts';
import { SERVICE_KEY_HEADER } from '../../shared/http/service-key.ts';
import { Conflict } from '../../shared/storage/database.ts';
import { notNow, Refused, refused } from '../refused.ts';
import type { Registry } from '../registry.ts';
import { createAuthenticator } from './authenticate.ts';
import { confirmationRoutes } from './confirmation-routes.ts';
import { graphRoutes } from './graph-routes.ts';
import { operatorRoutes } from './operator-routes.ts';
import { publisherRoutes } from './publisher-routes.ts';

const LOOP_DETECTED = 508;

// Composing hundreds of subgraphs takes longer than the server's idle timeout for connections.
const LONGEST_CHANGE_MS = 120_000;

// In points; a typical operation costs one or two hundred. Requests that compose the graph cost most.
const PRICE = 100;
const PRICE_OF_CHANGE = 5_000;

/** What the registry API depends on. */
type RegistryServing = { clients: Clients; charge: Charge; log: Logger };

/** Mounts the registry API at /registry. */
export function addRegistry(
  app: FastifyInstance,
  registry: Registry,
  { clients, charge, log }: RegistryServing,
) {
  // Only the directory sends this header, and only to subgraphs: a subgraph's URL leads back here.
  app.addHook('onRequest', async ({ headers }, reply) => {
    if (SERVICE_KEY_HEADER in headers) await reply.code(LOOP_DETECTED).send();
  });
  app.register(
    async (scope) => {
      scope.addHook('onRequest', async ({ socket }) => {
        // Requests from the console in this process have no socket.
        if (socket instanceof Socket) socket.setTimeout(LONGEST_CHANGE_MS);
      });
      scope.addHook('onRequest', async (request) =>
        charge(await clients.of(request), request.method === 'GET' ? PRICE : PRICE_OF_CHANGE),
      );
      scope.setErrorHandler<Error>((error, _, reply) => {
        if (error instanceof NotNow) reply.header('retry-after', error.retryAfterS);
        const { status, refusals, changes } = asRefused(error);
        if (status >= 500) log.error({ error: error.stack }, 'request failed');
        return reply.code(status).send({ ok: false, refusals, changes });
      });
      const authenticator = createAuthenticator(registry, clients);
      graphRoutes(scope, registry);
      publisherRoutes(scope, registry, authenticator);
      operatorRoutes(scope, registry, authenticator);
      confirmationRoutes(scope, registry, authenticator);
    },
    { prefix: '/registry' },
  );
}

function asRefused(error: Error): Refused {
  if (error instanceof Refused) return error;
  if (error instanceof NotNow) return notNow(error);
  if (error instanceof Conflict) return refused('OVERTAKEN');
  const { statusCode = 500, message } = error as FastifyError;
  if (statusCode >= 500) return refused('FAULT');
  return new Refused(statusCode, refused('BAD_REQUEST', { detail: message }).refusals);
}
