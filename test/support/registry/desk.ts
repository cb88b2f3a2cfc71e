import { composingOnly } from './composing.ts';
import type { LiveGraph } from '../../../gateway/composition/live-graph.ts';
import { createClients } from '../../../shared/http/limits/client.ts';
import { addRegistry } from '../../../registry/http/add-registry.ts';
import { createRegistry, type RegistryFooting } from '../../../registry/registry.ts';
import { shippedSubgraphs } from '../../../app/shipped-sdl.ts';
import { createUsage } from '../../../registry/usage/usage.ts';
import { createLogger } from '../../../shared/runtime/logger.ts';
import { httpServer } from '../../../shared/http/http.ts';
import type { Database } from '../../../shared/storage/database.ts';
import { agencySdl } from './agency-sdl.ts';

export const OPERATOR_KEY = 'the-key-of-the-operators-of-this-test';
export const URL_OF_HEALTH = 'http://127.0.0.1:4100/graphql';

/** What the registry answers over the wire. */
// oxlint-disable-next-line typescript/no-explicit-any -- what it answers is what the tests claim
export type Reply = { status: number; body: any };

/** A live graph that composes what it is given and serves nothing. */
export const composing = (): LiveGraph =>
  composingOnly((published) => {
    const composed = published.flatMap(({ sdl, ...other }) =>
      sdl === null ? [] : { ...other, sdl },
    );
    return [...shippedSubgraphs(composed.map(({ typeName }) => typeName)), ...composed];
  });

/** A registry behind its HTTP API, as one process of a directory has it. */
export async function openDesk(database: Database, changes: Partial<RegistryFooting> = {}) {
  const log = createLogger('silent', 'test');
  const registry = createRegistry({
    database,
    live: composing(),
    usage: createUsage(database, changes.now ?? (() => new Date())),
    operatorKey: OPERATOR_KEY,
    allowedHosts: ['127.0.0.1:4100', '127.0.0.1:4101'],
    persistedOnly: false,
    ownNames: shippedSubgraphs().map(({ name }) => name),
    log,
    probe: async () => undefined,
    ...changes,
  });
  await registry.start();
  const app = httpServer(log);
  addRegistry(app, registry, {
    clients: createClients({ secret: '' }),
    charge: () => undefined,
    log,
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });

  const send = async (
    method: string,
    path: string,
    key?: string,
    body?: unknown,
  ): Promise<Reply> => {
    const response = await fetch(`${url}/registry${path}`, {
      method,
      headers: {
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, body: isJson ? JSON.parse(text) : text };
  };
  return {
    url,
    registry,
    send,
    get: (path: string, key?: string) => send('GET', path, key),
    post: (path: string, body: unknown, key?: string) => send('POST', path, key, body),
    /** Adds an agency, by its prefix in small letters; gives its key. */
    addAgency: async (prefix = 'Health'): Promise<string> => {
      const agency = { name: prefix.toLowerCase(), tier: 'NATIONAL', prefix };
      const { status, body } = await send('POST', '/agencies', OPERATOR_KEY, agency);
      expect(status).toBe(201);
      return body.apiKey;
    },
    close: async () => {
      await app.close();
      await registry.close();
    },
  };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** What Health publishes, with what a test changes. */
export const publication = (changes: object = {}) => ({
  name: 'health',
  url: URL_OF_HEALTH,
  sdl: agencySdl(),
  base: 0,
  ...changes,
});

export const codesOf = ({ body }: Reply): string[] =>
  body.refusals.map(({ code }: { code: string }) => code);
