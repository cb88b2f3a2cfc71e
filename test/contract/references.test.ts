import { execute, parse } from 'graphql';
import { seedReference, seedSample } from '../../app/seed.ts';
import { openStores } from '../../app/stores.ts';
import { storedPublishers } from '../../app/tiers.ts';
import { startRouting, type RoutingSubgraph } from '../../subgraphs/routing/routing.ts';
import { sampleDirectory } from '../support/directory.ts';
import { temporaryFolder } from '../support/folder.ts';
import { log } from '../support/gateway-over.ts';
import { watched } from '../support/watched.ts';

const directory = sampleDirectory();
const stores = openStores({ DATA_DIR: temporaryFolder(), MONGODB_URI: undefined });
let reads: string[] = [];
let routing: RoutingSubgraph;

beforeAll(async () => {
  await seedReference(stores);
  await seedSample(stores);
  routing = await startRouting({
    database: watched(await stores.open('routing'), (table, keys) =>
      reads.push(`${table}: ${keys.join()}`),
    ),
    publishers: await storedPublishers(stores),
    reach: () => ({ read: async () => ({ items: [], next: '' }) }),
    pollMs: 60_000,
    log,
  });
  await routing.ownHeard;
});
afterAll(async () => {
  await routing.stop();
  await stores.close();
});

/** What references come to, and what was read for them. */
async function resolved(references: object[], fields: string) {
  reads = [];
  const { data, errors } = await execute({
    schema: routing.schema,
    document: parse(
      `query ($references: [_Any!]!) { _entities(representations: $references) { __typename ${fields} } }`,
    ),
    variableValues: { references },
    contextValue: routing.context({}),
  });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data!['_entities']));
}

// What no key can be, whatever it is a key of; and what it could be and is not.
const LONG = 'x'.repeat(10_000);
const NO_KEYS: unknown[] = [LONG, `local:${LONG}`, '', ' ', '@', '__proto__', 5, true, null, {}];
const ODD: unknown[] = [...NO_KEYS, [], ['local:leeds-524'], { toString: 1 }, 1e300];

test('references cannot be asked for from outside', async () => {
  for (const asked of ['_entities(representations: []) { __typename }', '_service { sdl }']) {
    const { data, errors } = await directory.answer(`{ ${asked} }`);
    expect(data).toBeUndefined();
    expect(errors![0]!.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  }
});

test('any number of listings is one read of the index and one of the bodies they name, and null for each that is not there', async () => {
  const ids = ['local:leeds-524', 'local:gone', 'local:leeds-297', 'local:leeds-524'];
  const found = await resolved(
    [
      ...ids.map((id) => ({ __typename: 'LocalListing', id })),
      { __typename: 'LocalListing', id: 'third-sector:carers-leeds' },
      { __typename: 'ThirdSectorListing', id: 'third-sector:carers-leeds' },
      { __typename: 'Listing', id: 'national:pension-credit' },
      ...ODD.map((id) => ({ __typename: 'LocalListing', id })),
      { __typename: 'LocalListing' },
    ],
    '... on Listing { id title provider { name } }',
  );
  expect(reads).toEqual([
    'announcements: local:leeds-524,local:gone,local:leeds-297,third-sector:carers-leeds,national:pension-credit',
    'organisations: E08000035,charity:1058706,signpost:dwp',
  ]);
  const [bins, gone, carers, again, another, charity, anybodys, ...odd] = found;
  expect(bins).toMatchObject({
    __typename: 'LocalListing',
    id: 'local:leeds-524',
    provider: { name: 'Leeds City Council' },
  });
  expect(carers).toMatchObject({ __typename: 'LocalListing', id: 'local:leeds-297' });
  expect(again).toEqual(bins);
  expect(charity.__typename).toBe('ThirdSectorListing');
  expect(anybodys).toMatchObject({ __typename: 'NationalListing', title: 'Pension Credit' });
  expect([gone, another, ...odd]).toEqual(Array(ODD.length + 3).fill(null));
});

test('a hundred listings asked for by the interface alone are one read of each too', async () => {
  const { listings } = await directory.ask('{ listings(first: 100) { nodes { __typename id } } }');
  const ids: string[] = listings.nodes.map(({ id }: { id: string }) => id);
  const found = await resolved(
    ids.map((id) => ({ __typename: 'Listing', id })),
    '... on Listing { id }',
  );
  expect(found).toEqual(listings.nodes);
  const tables = reads.map((read) => read.slice(0, read.indexOf(':')));
  expect(tables.filter((table) => table === 'announcements').length).toBeLessThanOrEqual(1);
  expect(tables.filter((table) => table === 'organisations').length).toBeLessThanOrEqual(1);
  await resolved(
    ids.map((id) => ({ __typename: 'Listing', id })),
    '... on Listing { provider { name } }',
  );
  expect(reads).toEqual([]);
});

test('a listing of any type is null by the interface when it is not there', async () => {
  const references = ['local:gone', 'nobody:x', ...ODD].map((id) => ({
    __typename: 'Listing',
    id,
  }));
  const found = await resolved([...references, { __typename: 'Listing' }], '... on Listing { id }');
  expect(found).toEqual(Array(ODD.length + 3).fill(null));
});

test('a place is found by its id on any day, on either side of a split postcode, and after it ended', async () => {
  const ids = [
    'GU2 4BB@2027-03-31',
    'GU2 4BB@2027-04-01',
    'DA5 2BD@2026-11-27',
    'DA5 2BD@2026-11-27@E09000004',
    'DA5 2BD@2026-11-27@E07000107',
    'AB1 0AA@2026-11-27',
  ];
  const found = await resolved(
    ids.map((id) => ({ __typename: 'Place', id })),
    '... on Place { id on council { name } }',
  );
  const places = found.filter((place: object | null) => place !== null);
  // One side of the split postcode is the postcode’s own, which has no id beside that.
  const theirs = places.map(({ id }: { id: string }) => id);
  expect(theirs).toHaveLength(ids.length - 1);
  expect(theirs).toEqual(ids.filter((_, at) => found[at] !== null));
  const councils = new Map(
    places.map(({ id, council }: { id: string; council: { name: string } }) => [id, council.name]),
  );
  expect(councils.get('GU2 4BB@2027-03-31')).toBe('Guildford Borough Council');
  expect(councils.get('GU2 4BB@2027-04-01')).toBe('West Surrey Council');
  expect(councils.get('AB1 0AA@2026-11-27')).toBe('Aberdeen City Council');
  expect(new Set(councils.values())).toContain('London Borough of Bexley');
  expect(new Set(councils.values())).toContain('Dartford Borough Council');
});

test.each([
  ['Place', 'id', ['LS1 1UR', 'ls1 1ur@2026-11-27', 'LS1 1UR@2026-02-30', 'ZE9 9ZZ@2026-11-27']],
  ['Place', 'id', ['LS1 1UR@2026-11-27@E09000004', 'LS1 1UR@2026-11-27@', `${LONG}@2026-11-27`]],
  ['Area', 'code', ['Leeds', 'e08000035']],
  ['Service', 'id', ['bins', 'lgsl:']],
  ['Publisher', 'id', ['nobody', 'local:leeds-524']],
])('a %s is null, never an error, by a %s that none has', async (__typename, key, gone) => {
  const references = [...gone, ...ODD].map((value) => ({ __typename, [key]: value }));
  const found = await resolved([...references, { __typename }], `... on ${__typename} { ${key} }`);
  expect(found).toEqual(Array(references.length + 1).fill(null));
});

test('areas, services and publishers are found by their keys, beside one that is not there', async () => {
  const found = await resolved(
    [
      { __typename: 'Area', code: 'E08000035' },
      { __typename: 'Publisher', id: 'third-sector' },
      { __typename: 'Service', id: 'lgsl:524' },
      { __typename: 'Publisher', id: 'nobody' },
    ],
    '... on Area { name } ... on Service { title } ... on Publisher { tier state }',
  );
  expect(found).toEqual([
    { __typename: 'Area', name: 'Leeds City Council' },
    { __typename: 'Publisher', tier: 'THIRD_SECTOR', state: 'FRESH' },
    { __typename: 'Service', title: 'Bin collections' },
    null,
  ]);
});
