import { sampleDirectory } from '../support/directory.ts';
import { eventually } from '../support/eventually.ts';
import { listing, SAVE } from '../support/saving.ts';

const KEY = { authorization: 'Bearer a-long-secret' };
const directory = sampleDirectory({ OWNER_KEYS: 'local/web-team=*:a-long-secret' });

type Item = Record<string, unknown>;
type List = {
  /** The query, with where the list's arguments go. */
  query: (args: string) => string;
  of: (data: never) => Item[];
  most: number;
};

const answer = (field: string) => (args: string) =>
  `{ whoDelivers(service: "lgsl:524", postcode: "LS1 1UR") { ... on Directions { ${field.replace('ARGS', args)} } } }`;
const within = (field: string) => (args: string) => `{ ${field.replace('ARGS', args)} }`;

const LISTS: Record<string, List> = {
  routes: {
    query: answer('routes(ARGS) { rank listing { id } }'),
    of: ({ whoDelivers }: { whoDelivers: { routes: Item[] } }) => whoDelivers.routes,
    most: 100,
  },
  facts: {
    query: within('facts(ARGS) { fact }'),
    of: ({ facts }: { facts: Item[] }) => facts,
    most: 1_000,
  },
  publishers: {
    query: within('publishers(ARGS) { id }'),
    of: ({ publishers }: { publishers: Item[] }) => publishers,
    most: 1_000,
  },
  areas: {
    query: within('areas(type: METROPOLITAN, ARGS) { code }'),
    of: ({ areas }: { areas: Item[] }) => areas,
    most: 1_000,
  },
  successors: {
    query: within('area(code: "E10000027") { successors(ARGS) { area { code } kind } }'),
    of: ({ area }: { area: { successors: Item[] } }) => area.successors,
    most: 100,
  },
  coverage: {
    query: within('coverage(service: "lgsl:524", ARGS) { area { code } state }'),
    of: ({ coverage }: { coverage: Item[] }) => coverage,
    most: 1_000,
  },
  byService: {
    query: within('insight { byService(ARGS) { service { id } published } }'),
    of: ({ insight }: { insight: { byService: Item[] } }) => insight.byService,
    most: 1_000,
  },
  byCouncil: {
    query: within('insight { byCouncil(ARGS) { area { code } published } }'),
    of: ({ insight }: { insight: { byCouncil: Item[] } }) => insight.byCouncil,
    most: 1_000,
  },
  stale: {
    query: within('insight { stale { listings(ARGS) { id } } }'),
    of: ({ insight }: { insight: { stale: { listings: Item[] } } }) => insight.stale.listings,
    most: 100,
  },
};
const NAMES = Object.keys(LISTS);

const ROUTES = 61;
const insight = async () => (await directory.ask('{ insight { asOf } }')).insight;
beforeAll(async () => {
  await eventually(async () => (await insight()) !== null);
  for (let at = 0; at < ROUTES; at++)
    await directory.ask(SAVE, { listing: listing(`one-of-many-${at}`), version: 0 }, KEY);
}, 60_000);

test.each(NAMES)('%s is read to its end a part at a time', async (name) => {
  const { query, of, most } = LISTS[name]!;
  const whole = of((await directory.ask(query(`first: ${most}`))) as never);
  const size = Math.max(1, Math.ceil(whole.length / 4));
  const parts: Item[] = [];
  for (let after = 0; after < whole.length; after += size)
    parts.push(...of((await directory.ask(query(`first: ${size}, after: ${after}`))) as never));
  expect(parts).toEqual(whole);
  expect(whole.length).toBeGreaterThan(0);
  expect(of((await directory.ask(query('first: 1, after: 100000'))) as never)).toEqual([]);
});

test.each(NAMES)('%s says its bounds where they are passed', async (name) => {
  const { query, most } = LISTS[name]!;
  for (const args of ['first: 0', 'first: -1', `first: ${most + 1}`]) {
    const { errors } = await directory.answer(query(args));
    expect(errors![0]).toMatchObject({
      message: `first takes a number from 1 to ${most}.`,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  const { errors } = await directory.answer(query('after: -1'));
  expect(errors![0]!.message).toContain('after takes a number from 0 on');
});

test('an answer gives the first 50 routes, and says how many there are', async () => {
  const { whoDelivers } = await directory.ask(
    answer('routesInAll routes { rank } next: routes(after: 50) { rank }')(''),
  );
  const { routesInAll, routes, next } = whoDelivers;
  expect(routesInAll).toBeGreaterThan(ROUTES);
  expect(routes.length).toBe(50);
  expect([...routes, ...next].map(({ rank }: { rank: number }) => rank)).toEqual(
    Array.from({ length: routesInAll }, (_, at) => at + 1),
  );
});

test('what the sample has of plain lists is given whole to those who ask for no part', async () => {
  const { areas, facts, coverage, insight } = await directory.ask(`{
    areas { code } facts { fact } coverage(service: "lgsl:524") { state }
    insight { services councils byService { published } byCouncil { published } }
  }`);
  const { areas: all, facts: everyFact } = await directory.ask(
    '{ areas(first: 1000) { code } facts(first: 1000) { fact } }',
  );
  expect([areas.length, facts.length]).toEqual([all.length, everyFact.length]);
  expect(coverage.length).toBe(insight.councils);
  expect([insight.byService.length, insight.byCouncil.length]).toEqual([
    insight.services,
    insight.councils,
  ]);
});

test('an id that nothing can have is nothing’s, however long it is', async () => {
  const id = 'x'.repeat(5_000);
  const { organisation, ...listings } = await directory.ask(
    `query ($id: ID!) {
      organisation(id: $id) { id }
      a: listings(filter: { service: $id }) { nodes { id } }
      b: listings(filter: { area: $id }) { nodes { id } }
      c: listings(filter: { organisation: $id }) { nodes { id } }
      d: listings(filter: { publisher: $id }) { nodes { id } }
    }`,
    { id },
  );
  expect(organisation).toBeNull();
  for (const { nodes } of Object.values<{ nodes: object[] }>(listings)) expect(nodes).toEqual([]);
});
