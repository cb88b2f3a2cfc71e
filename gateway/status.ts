import type { GraphQLDataSource } from '@apollo/gateway';
import type { FastifyInstance } from 'fastify';
import type { Load } from '../shared/http/limits/load.ts';
import type { BreakerStates } from './execution/data-sources/breaker.ts';

/** A way to a subgraph; one in another process tells how it stands. */
type Source = GraphQLDataSource & { standing?: () => BreakerStates };

/**
 * Tells anybody at /status how the subgraphs stand, and what there is to do. A subgraph in this process has no way
 * to fail by itself.
 */
export function addStatus(app: FastifyInstance, sources: ReadonlyMap<string, Source>, load: Load) {
  app.get('/status', async (_, reply) => {
    const subgraphs = [...sources].map(([name, { standing }]) => [name, standing?.() ?? {}]);
    return reply
      .header('cache-control', 'no-store')
      .send({ subgraphs: Object.fromEntries(subgraphs) as object, load: load.figures() });
  });
}
