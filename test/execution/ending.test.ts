import { getIntrospectionQuery } from 'graphql';
import { once } from 'node:events';
import { shippedSupergraph } from '../../app/shipped-sdl.ts';
import {
  dataSource,
  type SubgraphRequest,
} from '../../gateway/execution/data-sources/data-source.ts';
import { startGateway } from '../../gateway/gateway.ts';
import type { RequestLimits } from '../../gateway/execution/request-limits.ts';
import { fairTurns } from '../../shared/runtime/fair-turns.ts';
import type { Host } from '../../shared/http/host.ts';
import { log, settled } from '../support/gateway-over.ts';

const ASKING = '{ whoDelivers(service: "lgsl:524", postcode: "LS1 1UR") { __typename } }';
const TIERS = ['local', 'regional', 'national', 'third-sector'];

const post = (url: string, query: string, signal?: AbortSignal) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    ...(signal && { signal }),
  });

/** A gateway whose routing is asked in the way given. */
const gatewayWhoseRouting = (
  ask: (asked: SubgraphRequest) => Promise<{ data: Record<string, unknown> }>,
  limits: RequestLimits,
): Promise<Host> =>
  startGateway({
    supergraphSdl: shippedSupergraph(),
    sources: new Map([
      ['routing', dataSource('routing', ask, log)],
      ...TIERS.map((name) => [name, settled(name, {})] as const),
    ]),
    port: 0,
    address: '127.0.0.1',
    log,
    limits,
  });

describe('a request of which a subgraph never answers its part', () => {
  const cutOff: unknown[] = [];
  let asked = () => {};
  let host: Host;
  beforeAll(async () => {
    host = await gatewayWhoseRouting(
      async ({ caller }) => {
        asked();
        const { signal } = caller.allowance!;
        await once(signal, 'abort');
        cutOff.push((signal.reason as { extensions: object }).extensions);
        throw signal.reason;
      },
      { mostCost: 30_000, longestMs: 500, mostBytes: 1_000_000 },
    );
  });
  afterAll(() => host.close());

  test('ends when its time is up: the caller is told when to try again, and the work is cut off', async () => {
    const response = await post(host.url, ASKING);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    const { errors } = (await response.json()) as { errors: { extensions: object }[] };
    expect(errors[0]).toMatchObject({ message: expect.stringContaining('500 ms') });
    expect(errors[0]!.extensions).toMatchObject({
      code: 'TOO_SLOW',
      cy: expect.stringContaining('500 ms'),
    });
    expect(cutOff).toMatchObject([{ code: 'TOO_SLOW' }]);
  });

  test('ends when its caller leaves', async () => {
    cutOff.length = 0;
    const leaving = new AbortController();
    const reached = new Promise<void>((resolve) => (asked = resolve));
    const response = post(host.url, ASKING, leaving.signal);
    await reached;
    leaving.abort();
    await expect(response).rejects.toThrow(/abort/);
    while (cutOff.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(cutOff).toMatchObject([{ code: 'CALLER_LEFT' }]);
  });
});

describe('an answer that is too long', () => {
  let host: Host;
  let listings = 0;
  beforeAll(async () => {
    host = await gatewayWhoseRouting(
      async () => ({
        data: {
          listings: {
            nodes: Array.from({ length: listings }, () => ({
              __typename: 'LocalListing',
              title: 'é'.repeat(100),
            })),
          },
        },
      }),
      { mostCost: 30_000, longestMs: 5_000, mostBytes: 20_000 },
    );
  });
  afterAll(() => host.close());

  test('is refused, and one that is not is answered', async () => {
    listings = 50;
    const short = await post(host.url, '{ listings { nodes { title } } }');
    expect(short.status).toBe(200);
    listings = 150;
    const long = await post(host.url, '{ listings { nodes { title } } }');
    expect(long.status).toBe(400);
    expect(await long.json()).toMatchObject({
      errors: [{ extensions: { code: 'ANSWER_TOO_LARGE', limit: 20_000 } }],
    });
  });

  test('is not what tools ask about the schema; more than twice as much is', async () => {
    const everything = await post(host.url, getIntrospectionQuery());
    expect(everything.status).toBe(200);
    expect((await everything.text()).length).toBeGreaterThan(20_000);
    const types = 'types { fields { type { name fields { name description } } } }';
    const twenty = Array.from({ length: 20 }, (_, at) => `a${at}: __schema { ${types} }`);
    const response = await post(host.url, `{ ${twenty.join(' ')} }`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'OPERATION_TOO_COSTLY' } }],
    });
  });
});

test('clients take turns: one who asks for much holds up nobody who asks for little', async () => {
  const inTurn = fairTurns();
  const done: string[] = [];
  const ask = (who: string) =>
    inTurn(who, async () => {
      await new Promise(setImmediate);
      done.push(who);
    });
  await Promise.all(['a', 'a', 'a', 'a', 'a', 'a', 'a', 'b', 'b', 'c'].map(ask));
  expect(done.join('')).toBe('aabcabaaaa');
});
