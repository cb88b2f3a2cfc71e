import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { entities, json, misbehavingServer, type Behave } from './support/misbehaving.ts';
import { gatewayWithRemote, QUESTION } from './support/one-remote.ts';

const WITHDRAWAL =
  'mutation { withdrawThirdSectorListing(id: "third-sector:a", version: 1) { __typename } }';
const LOST = [0, 2].map((index) => ['whoDelivers', 'routes', index, 'listing']);
const GIVES_AWAY = /\d+\.\d+\.\d+\.\d+|ECONN|<h1>/;

let server: Awaited<ReturnType<typeof misbehavingServer>>;
let elsewhere: Awaited<ReturnType<typeof misbehavingServer>>;
let gateway: Awaited<ReturnType<typeof gatewayWithRemote>>;
beforeAll(async () => {
  [server, elsewhere] = await Promise.all([misbehavingServer(), misbehavingServer()]);
  gateway = await gatewayWithRemote(server.url);
});
beforeEach(() => gateway.connect());
afterEach(() => gateway.disconnect());
afterAll(() => Promise.all([gateway.close(), server.close(), elsewhere.close()]));

const ask = (behave: Behave, query = QUESTION) => {
  server.behave(behave);
  return gateway.ask(query);
};
const charities = entities(({ id }) => ({ charityNumber: `of ${id}` }));
const html: Behave = (response) =>
  response
    .writeHead(502, { 'content-type': 'text/html' })
    .end('<h1>502</h1> upstream http://10.0.0.7:8080/internal refused');

test.each<[string, Behave]>([
  ['never answers', () => undefined],
  ['stops in the middle of its answer', (response) => response.writeHead(200).write('{"data":')],
  [
    'breaks off in the middle of its answer',
    (response) =>
      response.writeHead(200, { 'content-length': 90 }).write('{"data":', () => response.destroy()),
  ],
  ['closes the connection', (response) => response.destroy()],
  [
    'sends us elsewhere',
    (response) => response.writeHead(307, { location: elsewhere.url.href }).end(),
  ],
  [
    'answers with a compressed bomb',
    (response) =>
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(5_000_000, 'x'))),
  ],
  ['answers with a page of its proxy', html],
  ['answers with JSON that is not GraphQL', json('"http://10.0.0.7:8080/internal"')],
  [
    'answers for fewer listings than were asked for',
    json({ data: { _entities: [{ charityNumber: '1' }] } }),
  ],
  ['answers with no listings', json({ data: {} })],
  [
    'answers with another type',
    entities(() => ({ __typename: 'LocalListing', charityNumber: '1' })),
  ],
])('a subgraph that %s costs its own fields and nothing else', async (_, behave) => {
  const { data, errors } = await ask(behave);
  expect(data.whoDelivers.routes).toEqual([
    { listing: { title: 'A', charityNumber: null } },
    { listing: { title: 'B', lgsl: ['297'] } },
    { listing: { title: 'C', charityNumber: null } },
  ]);
  expect(errors).toEqual(
    LOST.map((path) => ({
      path,
      message:
        'third-sector did not answer as it should, so its fields are missing from this answer.',
      extensions: {
        code: 'SUBGRAPH_UNREACHABLE',
        serviceName: 'third-sector',
        cy: 'Nid atebodd third-sector fel y dylai, felly mae ei feysydd ar goll o’r ateb hwn.',
      },
    })),
  );
  expect(elsewhere.heard).toEqual([]);
});

test('a subgraph’s own faults are masked, where they happened', async () => {
  const fault = {
    message: 'connect ECONNREFUSED http://10.0.0.7:8080/internal',
    path: ['_entities', 1, 'charityNumber'],
    extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['at read (store.js:1:1)'] },
  };
  const { data, errors } = await ask(
    json({ data: { _entities: [{ charityNumber: '1' }, null] }, errors: [fault] }),
  );
  expect(data.whoDelivers.routes[0].listing.charityNumber).toBe('1');
  expect(errors).toMatchObject([
    { path: ['whoDelivers', 'routes', 2, 'listing', 'charityNumber'] },
  ]);
  expect(errors![0]!.extensions).toEqual({
    code: 'INTERNAL_SERVER_ERROR',
    serviceName: 'third-sector',
  });
  expect(JSON.stringify(errors)).not.toMatch(GIVES_AWAY);
});

test('a refusal without a place is told at all that was asked for', async () => {
  const { errors } = await ask(json({ errors: [{ message: 'no http://10.0.0.7/internal' }] }, 500));
  expect(errors!.map(({ path }) => path)).toEqual(LOST);
  expect(JSON.stringify(errors)).not.toMatch(GIVES_AWAY);
});

test.each([
  ['trusted', true, 'Bearer a-long-secret'],
  ['not', false, undefined],
])(
  'a subgraph that is %s is sent the caller’s Authorization accordingly',
  async (_, trusted, sent) => {
    await gateway.disconnect();
    gateway.connect({ trusted });
    await ask(charities);
    expect(server.heard[0]!.headers.authorization).toBe(sent);
  },
);

test('nothing but the answer is passed on: no cookie, no header', async () => {
  server.behave((response, heard) => {
    response.setHeader('set-cookie', 'a=b').setHeader('access-control-allow-origin', '*');
    charities(response, heard);
  });
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUESTION }),
  });
  expect(await response.text()).toContain('of third-sector:c');
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
});

test('a read whose connection broke is tried again; a change is not', async () => {
  const brokenOnce: Behave = (response, heard) =>
    server.heard.length === 1 ? response.destroy() : charities(response, heard);
  expect((await ask(brokenOnce)).errors).toBeUndefined();
  expect(server.heard).toHaveLength(2);

  const { data, errors } = await ask(brokenOnce, WITHDRAWAL);
  expect(data).toBeNull();
  expect(errors).toMatchObject([
    { path: ['withdrawThirdSectorListing'], extensions: { code: 'SUBGRAPH_UNREACHABLE' } },
  ]);
  expect(server.heard).toHaveLength(1);
});

test('a subgraph that keeps failing is left alone, and asked again when it has rested', async () => {
  for (let time = 0; time < 10; time++) await ask(html);
  const { errors } = await ask(charities);
  expect(errors).toHaveLength(2);
  expect(server.heard).toEqual([]);
  while ((await gateway.ask(QUESTION)).errors) await setTimeout(50);
  expect(server.heard).toHaveLength(1);
  expect((await ask(charities)).errors).toBeUndefined();
});

describe('what is no fault of the subgraph’s leaves it in use', () => {
  const CLOSED = { UNREACHABLE: 'closed', SLOW: 'closed', MALFORMED: 'closed' };

  test('an answer too large, however often: whoever asks is told to ask for less, and others are answered', async () => {
    const long = entities(() => ({ charityNumber: 'x'.repeat(20_000) }));
    for (let time = 0; time < 66; time++) {
      const { data, errors } = await ask(long);
      expect(data.whoDelivers.routes[1]).toEqual({ listing: { title: 'B', lgsl: ['297'] } });
      expect(errors!.map(({ path }) => path)).toEqual(LOST);
      expect(errors![0]).toMatchObject({
        message: expect.stringContaining('ask for fewer fields or shorter lists') as string,
        extensions: {
          code: 'ANSWER_TOO_LARGE',
          cy: expect.stringContaining('gofynnwch am lai') as string,
        },
      });
    }
    expect((await ask(charities)).errors).toBeUndefined();
    expect(await gateway.breakers()).toEqual(CLOSED);
  });

  test('a question it refuses', async () => {
    const refusal = { message: 'no', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
    for (let time = 0; time < 10; time++) await ask(json({ errors: [refusal] }, 400));
    expect(await gateway.breakers()).toEqual(CLOSED);
  });

  test('a caller who leaves: it is asked no further', async () => {
    const gone: Promise<unknown>[] = [];
    server.behave((response) => gone.push(once(response, 'close')));
    for (let time = 0; time < 10; time++) {
      const leaving = new AbortController();
      const asked = gateway.askFor(leaving.signal);
      while (gone.length <= time) await setTimeout(5);
      leaving.abort();
      expect((await asked).errors).toHaveLength(1);
    }
    await Promise.all(gone);
    expect(await gateway.breakers()).toEqual(CLOSED);
    expect((await ask(charities)).errors).toBeUndefined();
  });
});

test.each<[string, Behave]>([
  ['SLOW', () => undefined],
  ['UNREACHABLE', (response) => response.destroy()],
  ['UNREACHABLE', html],
  ['MALFORMED', json({ data: {} })],
])('a subgraph that is %s is left alone for that, and for nothing else', async (kind, behave) => {
  if (kind !== 'SLOW') {
    await gateway.disconnect();
    gateway.connect({ timeoutMs: 10_000 });
  }
  await Promise.all(Array.from({ length: 10 }, () => ask(behave)));
  expect(await gateway.breakers()).toEqual({
    UNREACHABLE: 'closed',
    SLOW: 'closed',
    MALFORMED: 'closed',
    [kind]: 'open',
  });
});

test('changes that fail count as questions do', async () => {
  for (let time = 0; time < 6; time++) await ask(html, WITHDRAWAL);
  expect((await gateway.breakers())['UNREACHABLE']).toBe('open');
});
