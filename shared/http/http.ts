import {
  fastify,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { MASKED } from '../runtime/errors.ts';
import { NotNow } from './limits/not-now.ts';
import type { Logger } from '../runtime/logger.ts';

const LONGEST_REQUEST = 256_000;
const SLOWEST_HEAD_MS = 8_000;
const SLOWEST_REQUEST_MS = 15_000;

/** Addresses and networks of proxies that are trusted to say where a request came from; nobody else is. */
export type TrustProxy = string[] | undefined;

/**
 * A hardened HTTP server: a cap on bodies, timeouts for slow heads and bodies, and nothing accepted that could be
 * parsed in two ways. It refuses a request as GraphQL does, in `errors`.
 */
export function httpServer(log: Logger, trustProxy?: TrustProxy): FastifyInstance {
  const app = fastify({
    ...(trustProxy && { trustProxy }),
    bodyLimit: LONGEST_REQUEST,
    requestTimeout: SLOWEST_REQUEST_MS,
    connectionTimeout: SLOWEST_REQUEST_MS,
    routerOptions: { maxParamLength: 200 },
    http: {
      headersTimeout: SLOWEST_HEAD_MS,
      // Node checks for slow connections only every 30 seconds by default.
      connectionsCheckingInterval: 1_000,
      // A header sent twice is seen with both its values, not just the first.
      joinDuplicateHeaders: true,
    },
  });
  app.addHook('onRequest', async (request) => refuseUnreadable(request));
  // The responses of one iteration of the event loop are sent together, after the last of them is ready: sent in
  // between, each system call slows what follows it, and throughput falls by a third (npm run bench).
  app.addHook('onSend', (_request, _reply, _payload, done) => void setImmediate(done));
  app.setNotFoundHandler((_, reply) =>
    reply.code(404).send(refusal('There is nothing here: the graph is at /graphql.')),
  );
  app.setErrorHandler<FastifyError>((error, _, reply) => {
    if (error instanceof NotNow) return sayNotNow(error, reply);
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send(refusal(error.message));
    // If the client has disconnected meanwhile, nobody is waiting for what failed.
    log[reply.raw.destroyed ? 'debug' : 'error']({ error: error.stack }, 'request failed');
    return reply.code(500).send(refusal(MASKED, 'INTERNAL_SERVER_ERROR'));
  });
  return app;
}

function sayNotNow({ message, statusCode, retryAfterS, extensions }: NotNow, reply: FastifyReply) {
  const { http: _, ...shown } = extensions;
  return reply
    .code(statusCode)
    .header('retry-after', retryAfterS)
    .send({ errors: [{ message, extensions: shown }] });
}

class Refused extends Error {
  readonly statusCode: number;

  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

function refuseUnreadable({ headers }: FastifyRequest) {
  if (headers.host?.includes(',')) throw new Refused(400, 'Send one Host header.');
  const charset = /charset\s*=\s*"?([^\s";]+)/i.exec(headers['content-type'] ?? '')?.[1];
  if (charset && charset.toLowerCase() !== 'utf-8')
    throw new Refused(415, 'Requests are read as UTF-8: send them so.');
  if ((headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new Refused(415, 'Requests are not decompressed: send them plain.');
}

const refusal = (message: string, code = 'BAD_REQUEST') => ({
  errors: [{ message, extensions: { code } }],
});
