import type { GraphQLDataSource } from '@apollo/gateway';
import type { FastifyInstance } from 'fastify';
import type { Load } from '../shared/http/limits/load.ts';
import type { BreakerStates } from './execution/data-sources/breaker.ts';

/** A data source; one for another process reports its breaker states. */
type Source = GraphQLDataSource & { standing?: () => BreakerStates };

/**
 * Reports at /status, to anyone, the state of the subgraphs and the load. A subgraph in this process cannot
 * fail by itself.
 */
export function addStatus(app: FastifyInstance, sources: ReadonlyMap<string, Source>, load: Load) {
  app.get('/status', async (_, reply) => {
    const subgraphs = [...sources].map(([name, { standing }]) => [name, standing?.() ?? {}]);
    return reply
      .header('cache-control', 'no-store')
      .send({ subgraphs: Object.fromEntries(subgraphs) as object, load: load.figures() });
  });
}
