import fastifyCompress from '@fastify/compress';
import fastifyHelmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { constants } from 'node:zlib';
import type { AtMost } from '../shared/http/limits/at-most.ts';
import { createClients } from '../shared/http/limits/client.ts';
import { NotNow } from '../shared/http/limits/not-now.ts';
import type { Redis } from '../shared/http/limits/redis.ts';
import type { Logger } from '../shared/runtime/logger.ts';
import { askingFor, GraphRefused } from './ask.ts';
import { builtAssets } from './assets.ts';
import { HEADERS } from './headers.ts';
import { formsFromOne, isFromElsewhere } from './forms.ts';
import { faultPage } from './pages/fault.ts';
import { sentFromElsewhere, tooManyForms } from './pages/form-refused.ts';
import { notFound } from './pages/not-found.ts';
import { notNowPage } from './pages/not-now.ts';
import type { Reach } from './reach.ts';
import { registryBeside } from './registry.ts';
import { createRender } from './render.ts';
import { FORMS, routes } from './routes.ts';
import { serving } from './serving.ts';

/** The console's dependencies: the directory that it queries, and a logger. */
export type ConsoleFooting = {
  reach: Reach;
  log: Logger;
  /** The secret for hashing visitors' addresses, and the Redis where forms are counted across replicas. */
  secret: string;
  redis?: Redis | undefined;
};

// Brotli's best quality takes longer than sending the page.
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** Adds the contact-centre console to a server: its pages at /, its styles and scripts at /assets. */
export function addConsole(app: FastifyInstance, { reach, log, secret, redis }: ConsoleFooting) {
  app.addHook('onClose', reach.close);
  // A scope of its own, so that its headers and error pages do not apply to the graph.
  app.register(async (scope) => {
    const assets = builtAssets();
    const serve = serving(askingFor(reach), createRender(assets.path));
    await scope.register(fastifyHelmet, HEADERS);
    await scope.register(fastifyCompress, { brotliOptions: QUICK });
    await scope.register(fastifyStatic, {
      root: assets.root,
      prefix: '/assets/',
      immutable: true,
      maxAge: '365d',
      preCompressed: true,
    });
    for (const [path, page] of Object.entries(routes(registryBeside(reach))))
      scope.get(path, serve(page));
    const { at } = createClients({ secret });
    const again = formsFromOne(redis);
    takeForms(scope, serve, (address) => again(at(address)));
    // Programs that request an unknown path get the server's own error.
    const lost = serve(notFound);
    scope.get('/*', (request, reply) =>
      request.headers.accept?.includes('text/html') ? lost(request, reply) : reply.callNotFound(),
    );
    scope.setErrorHandler<FastifyError>(async (error, request, reply) => {
      // A URL with a part that the graph does not accept, such as a truncated cursor.
      if (error instanceof GraphRefused) return lost(request, reply);
      if (error instanceof NotNow) return serve(notNowPage(error))(request, reply);
      // A malformed request gets the server's own error.
      if ((error.statusCode ?? 500) < 500) throw error;
      return serve(faultPage(error, log))(request, reply);
    });
  });
}

/** Accepts the forms of the console's own pages, rate-limited per hour and IP address. */
function takeForms(scope: FastifyInstance, serve: ReturnType<typeof serving>, again: AtMost) {
  scope.addContentTypeParser<string>(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_: FastifyRequest, body: string) => new URLSearchParams(body),
  );
  for (const [path, page] of Object.entries(FORMS))
    scope.post(path, async (request, reply) => {
      if (isFromElsewhere(request.headers)) return serve(sentFromElsewhere)(request, reply);
      const retryAfterS = await again(request.ip);
      if (retryAfterS > 0) return serve(tooManyForms(retryAfterS))(request, reply);
      return serve(page)(request, reply);
    });
}
