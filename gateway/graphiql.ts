import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { FastifyInstance } from 'fastify';

/** The query a newcomer sees first; the README and the start message show it too. */
export const EXAMPLE_QUERY = `{
  whoDelivers(service: "lgsl:524", postcode: "LS1 1UR") {
    ... on Directions {
      responsible { name }
      routes {
        reasons { text }
        listing { title channels { type value hours } }
      }
    }
    ... on PostcodeProblem { message }
    ... on ServiceProblem { message }
  }
}
`;

/** Serves GraphiQL to browsers that open the endpoint: one page, everything in it, nothing from elsewhere. */
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
