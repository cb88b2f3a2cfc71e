import { setTimeout } from 'node:timers/promises';
import { dataSource } from '../gateway/execution/data-sources/data-source.ts';
import { UNGUARDED } from '../shared/http/limits/guards.ts';
import type { MostLoad } from '../shared/http/limits/load.ts';
import type { Host } from '../shared/http/host.ts';
import { eventually } from './support/eventually.ts';
import { gatewayOver, log, settled } from './support/gateway-over.ts';

const QUESTION = `{ whoDelivers(service: "lgsl:297", postcode: "LS1 1UR") { ... on Directions { routes { listing {
  ... on LocalListing { lgsl }
} } } } }`;

let gateway: Host;
let answerAll: () => void;
afterEach(() => gateway.close());

/** A gateway that bears so much at most, over an owner that answers when it is told to. */
async function start(most: MostLoad) {
  const told = new Promise<void>((resolve) => (answerAll = resolve));
  const local = dataSource(
    'local',
    async () => {
      await told;
      return { data: { _entities: [{ lgsl: ['297'] }] } };
    },
    log,
  );
  const others = ['regional', 'national', 'third-sector'].map((name) => [name, settled(name, {})]);
  const owners = { local, ...Object.fromEntries(others) };
  gateway = await gatewayOver([{ __typename: 'LocalListing', id: 'local:a' }], owners, {
    ...UNGUARDED,
    most,
  });
}

const ask = () =>
  fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUESTION }),
  });

/** What the server says that it has to do, and that it lives. */
async function seen() {
  const [status, health] = await Promise.all(
    ['/status', '/health'].map((path) => fetch(gateway.url + path)),
  );
  expect(health!.status).toBe(200);
  const { load } = (await status!.json()) as { load: Record<string, number> };
  return load;
}

test('what is more than can be worked on is refused at once, and what was begun is finished', async () => {
  await start({ inFlight: 5, delayMs: 0 });
  const refused: Response[] = [];
  const asked = Array.from({ length: 50 }, async () => {
    const response = await ask();
    if (response.status === 503) refused.push(response);
    return response;
  });
  await eventually(async () => refused.length === 45);
  expect(await seen()).toMatchObject({ requestsInFlight: 5 });
  for (const response of refused) {
    expect(response.headers.get('retry-after')).toBe('1');
    expect(await response.json()).toMatchObject({
      errors: [
        {
          message: expect.stringContaining('wait 1 second and ask again') as string,
          extensions: { code: 'OVERLOADED', retryAfter: 1, cy: expect.any(String) as string },
        },
      ],
    });
  }
  answerAll();
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(5);
  expect((await ask()).status).toBe(200);
  expect(await seen()).toMatchObject({ requestsInFlight: 0 });
});

test('who sends slowly keeps nobody else out', async () => {
  await start({ inFlight: 1, delayMs: 0 });
  answerAll();
  const leaving = new AbortController();
  const half = () =>
    new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode('{"query":')) });
  const sending = Array.from({ length: 3 }, () =>
    fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: half(),
      duplex: 'half',
      signal: leaving.signal,
    } as RequestInit).catch(() => undefined),
  );
  expect((await ask()).status).toBe(200);
  leaving.abort();
  await Promise.all(sending);
});

test('while one turn after the other is late, what comes is refused; when they no longer are, it is answered', async () => {
  await start({ inFlight: 0, delayMs: 20 });
  answerAll();
  const enough = new AbortController();
  const working = (async () => {
    while (!enough.signal.aborted) {
      for (const end = performance.now() + 50; performance.now() < end;);
      await setTimeout(0);
    }
  })();
  await eventually(async () => (await ask()).status === 503);
  expect(await seen()).toHaveProperty('eventLoopDelayMs');
  enough.abort();
  await working;
  await eventually(async () => (await ask()).status === 200);
});
