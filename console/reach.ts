import type { FastifyInstance } from 'fastify';
import { Agent, request } from 'undici';

/** What the console asks of the directory, and the address of the visitor it asks for. */
export type Asking = { path: string; body?: object; visitor: string; timeoutMs: number };

/** What the directory answers. */
export type Answered = { status: number; retryAfter: string | undefined; body: string };

/** A way to the directory. Whoever visits the console is who asks there, and is held to what anybody is. */
export type Reach = {
  ask: (asking: Asking) => Promise<Answered>;
  close: () => Promise<void>;
};

const JSON_BOTH_WAYS = { 'content-type': 'application/json', accept: 'application/json' };

/** The way to a directory in another process. It knows visitors by TRUST_PROXY, where that names the console. */
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

/** The way to the directory whose server this is: no network in between, and no header to be believed. */
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
