import type { FastifyInstance } from 'fastify';
import { Agent, request } from 'undici';

/** A request from the console to the directory, and the IP address of the visitor it is for. */
export type Asking = { path: string; body?: object; visitor: string; timeoutMs: number };

/** The directory's response. */
export type Answered = { status: number; retryAfter: string | undefined; body: string };

/** A transport to the directory. The visitor is the client there, with the same rate limits as anyone. */
export type Reach = {
  ask: (asking: Asking) => Promise<Answered>;
  close: () => Promise<void>;
};

const JSON_BOTH_WAYS = { 'content-type': 'application/json', accept: 'application/json' };

/** The transport to a directory in another process. It sees visitors' addresses if TRUST_PROXY includes the console. */
export function overHttp(directory: URL): Reach {
  const dispatcher = new Agent();
  return {
    ask: async ({ path, body, visitor, timeoutMs }) => {
      const answered = await request(new URL(path, directory), {
        method: body ? 'POST' : 'GET',
        headers: { ...JSON_BOTH_WAYS, 'x-forwarded-for': visitor },
        ...(body && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(timeoutMs),
        dispatcher,
      });
      return {
        status: answered.statusCode,
        retryAfter: answered.headers['retry-after'] as string | undefined,
        body: await answered.body.text(),
      };
    },
    close: () => dispatcher.close(),
  };
}

/** The transport to the directory in this server: no network in between, and no header to trust. */
export const withinProcess = (app: FastifyInstance): Reach => ({
  ask: async ({ path, body, visitor, timeoutMs }) => {
    const answered = await app.inject({
      method: body ? 'POST' : 'GET',
      url: path,
      remoteAddress: visitor,
      headers: JSON_BOTH_WAYS,
      ...(body && { payload: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return {
      status: answered.statusCode,
      retryAfter: answered.headers['retry-after'],
      body: answered.body,
    };
  },
  close: async () => undefined,
});
