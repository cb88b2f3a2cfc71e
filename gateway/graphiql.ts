import { createReadStream, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Run from its source, as tests do, the gateway serves what was built beside the compiled code.
const PLACES = ['graphiql.html', '../dist/gateway/graphiql.html'].map(here);
const ENCODINGS = [
  { encoding: 'br', suffix: '.br' },
  { encoding: 'gzip', suffix: '.gz' },
];

/**
 * Serves GraphiQL to browsers that open the endpoint: one page, everything in it, nothing from elsewhere.
 * `tools/graphiql.js` builds it.
 */
export function addGraphiql(app: FastifyInstance) {
  app.addHook('onRequest', async (request, reply) => {
    const wantsPage =
      request.method === 'GET' &&
      request.url.split('?')[0] === '/graphql' &&
      request.headers.accept?.includes('text/html');
    if (!wantsPage) return;
    const page = PLACES.find((path) => existsSync(path));
    if (!page) throw new Error('GraphiQL is not built: npm run build.');
    const accepted = [request.headers['accept-encoding'] ?? ''].flat().join();
    const found = ENCODINGS.find(({ encoding }) => new RegExp(`\\b${encoding}\\b`).test(accepted));
    if (found) reply.header('content-encoding', found.encoding);
    await reply
      .type('text/html; charset=utf-8')
      .header('vary', 'accept, accept-encoding')
      .send(createReadStream(page + (found?.suffix ?? '')));
  });
}
