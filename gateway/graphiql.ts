import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { FastifyInstance } from 'fastify';
import { EXAMPLE_QUERY } from '../shared/contract/example-query.ts';

/** Serves GraphiQL to browsers that open the endpoint: one self-contained page without external resources. */
export function addGraphiql(app: FastifyInstance) {
  let page: string | undefined;
  app.addHook('onRequest', async (request, reply) => {
    const wantsPage =
      request.method === 'GET' &&
      request.url.split('?')[0] === '/graphql' &&
      request.headers.accept?.includes('text/html');
    if (!wantsPage) return;
    page ??= renderGraphiQL({
      endpoint: '/graphql',
      title: 'Signpost',
      defaultQuery: EXAMPLE_QUERY,
    });
    await reply.type('text/html; charset=utf-8').send(page);
  });
}
