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
  ['answers at too great length', entities(() => ({ charityNumber: 'x'.repeat(20_000) }))],
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
      extensions: { code: 'SUBGRAPH_UNREACHABLE', serviceName: 'third-sector' },
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
