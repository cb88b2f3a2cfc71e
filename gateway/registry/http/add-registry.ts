import type { FastifyError, FastifyInstance } from 'fastify';
import type { Logger } from '../../../shared/logger.ts';
import { SERVICE_KEY_HEADER } from '../../../shared/serve/service-key.ts';
import { Conflict } from '../../../shared/store/database.ts';
import { Refused, refused } from '../refused.ts';
import type { Registry } from '../registry.ts';
import { createDoor } from './door.ts';
import { graphRoutes } from './graph-routes.ts';
import { operatorRoutes } from './operator-routes.ts';
import { publisherRoutes } from './publisher-routes.ts';

const LOOP_DETECTED = 508;

// Composing a graph of hundreds of subgraphs says nothing for longer than the server lets a connection be silent.
const LONGEST_CHANGE_MS = 120_000;

/** Mounts the registry's HTTP API at /registry. */
export function addRegistry(app: FastifyInstance, registry: Registry, log: Logger) {
  // Only the directory sends this header, and only to subgraphs: one of them leads back here.
  app.addHook('onRequest', async ({ headers }, reply) => {
    if (SERVICE_KEY_HEADER in headers) await reply.code(LOOP_DETECTED).send();
  });
  app.register(
    async (scope) => {
      scope.addHook('onRequest', async ({ socket }) => void socket.setTimeout(LONGEST_CHANGE_MS));
      scope.setErrorHandler<Error>((error, _, reply) => {
        const { status, refusals, changes } = asRefused(error);
        if (status >= 500) log.error({ error: error.stack }, 'request failed');
        return reply.code(status).send({ ok: false, refusals, changes });
      });
      const door = createDoor(registry);
      graphRoutes(scope, registry);
      publisherRoutes(scope, registry, door);
      operatorRoutes(scope, registry, door);
    },
    { prefix: '/registry' },
  );
}

function asRefused(error: Error): Refused {
  if (error instanceof Refused) return error;
  if (error instanceof Conflict) return refused('OVERTAKEN');
  const { statusCode = 500, message } = error as FastifyError;
  if (statusCode >= 500) return refused('FAULT');
  return new Refused(statusCode, refused('BAD_REQUEST', { detail: message }).refusals);
}
