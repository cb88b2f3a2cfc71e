import { join } from 'node:path';
import { openEmbedded } from '../../shared/storage/embedded.ts';
import { askAt } from '../support/directory.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/folder.ts';
import { processes, type Running } from '../support/process.ts';
import { OPERATOR_KEY } from '../support/registry/desk.ts';
import { serveSix, SIX, storeSix } from '../support/registry/six-agencies.ts';

const STARTED_WITHIN_MS = 60_000;
const folder = temporaryFolder();
const start = processes();
let six: Awaited<ReturnType<typeof serveSix>>;
let directory: Running;
beforeAll(async () => {
  six = await serveSix();
  const database = openEmbedded(join(folder, 'registry'));
  await storeSix(database, six.origin);
  await database.close();
  directory = await start(undefined, {
    DATA_DIR: folder,
    LOG_LEVEL: 'warn',
    REGISTRY_OPERATOR_KEY: OPERATOR_KEY,
    REGISTRY_ALLOWED_HOSTS: '127.0.0.1:*',
  });
  // A directory listens before it has heard of everybody.
  const heard = [...SIX.keys()].map((name) => `${name}: listing(id: "${name}:one") { id }`);
  await eventually(async () => {
    const { data } = await askAt(directory.url, `{ ${heard.join(' ')} }`);
    return Object.values(data ?? { none: null }).every((listing) => listing !== null);
  }, STARTED_WITHIN_MS);
}, 2 * STARTED_WITHIN_MS);
afterAll(() => six.close());

const registry = async (path: string, body?: object) => {
  const response = await fetch(`${directory.url}/registry${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${OPERATOR_KEY}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
};
const ask = async (query: string) => {
  const { data, errors } = await askAt(directory.url, query);
  expect(errors).toBeUndefined();
  return data;
};
const publishing = (name: string) => ({
  name,
  url: `${six.origin}/${name}/graphql`,
  sdl: SIX.get(name)!,
});

const TYPES = [
  ['advice', 'AdviceListing'],
  ['carers', 'CarersListing'],
  ['clinics', 'ClinicsListing'],
  ['meals', 'MealsListing'],
  ['riverside', 'PublishedListing'],
  ['transport', 'PublishedListing'],
] as const;

test('a directory that starts on the store of the former contract has all six agencies in force', async () => {
  const { subgraphs } = await registry('/subgraphs');
  const types = subgraphs.map((one: { name: string; typeName: string }) => [
    one.name,
    one.typeName,
  ]);
  expect(types).toEqual(TYPES);
  expect(directory.log()).not.toContain('left out: it does not compose');
});

test.each(TYPES)(
  'the listings of %s are answered, with what the contract says of them',
  async (name, type) => {
    const { listing } = await ask(
      `{ listing(id: "${name}:one") { __typename title provider { name } channels { value } publisher { id tier } } }`,
    );
    expect(listing).toEqual({
      __typename: type,
      title: 'Listing one',
      provider: { name: 'Leeds City Council' },
      channels: [],
      publisher: { id: name, tier: 'THIRD_SECTOR' },
    });
  },
);

test.each([
  ['meals', '... on MealsListing { price halal }', { price: 4.5, halal: true }],
  ['carers', '... on CarersListing { breaks }', { breaks: 12 }],
  [
    'clinics',
    '... on ClinicsListing { ward { name kind } nearby { id title } }',
    {
      ward: { name: 'Cedar', kind: 'DAY' },
      nearby: [{ id: 'clinics:one', title: 'Listing one' }],
    },
  ],
  [
    'advice',
    '... on AdviceListing { desk { value } partner { name area { name } } benefit { verdict } offeredBy { tier } }',
    {
      desk: { value: '0113 496 0000' },
      partner: { name: 'Carers Leeds', area: { name: 'Leeds City Council' } },
      benefit: { verdict: 'ELIGIBLE' },
      offeredBy: { tier: 'THIRD_SECTOR' },
    },
  ],
])('what %s has of its own is asked of its subgraph', async (name, selection, own) => {
  const { listing } = await ask(`{ listing(id: "${name}:one") { title ${selection} } }`);
  expect(listing).toEqual({ title: 'Listing one', ...own });
});

test('questions of their own and fields on Area are answered', async () => {
  expect(
    await ask('{ clinicsWards { name kind } area(code: "E08000035") { transportBudget } }'),
  ).toEqual({
    clinicsWards: [{ name: 'Cedar', kind: 'NIGHT' }],
    area: { transportBudget: 1_000 },
  });
});

test('what was saved is answered though the directory has not heard of it', async () => {
  const listing = `{ key: "two", title: { en: "Two" }, services: ["lgsl:524"], arrangement: IN_HOUSE, coverage: {},
    responsible: { id: "E08000035", name: { en: "Leeds" } }, provider: { id: "E08000035", name: { en: "Leeds" } } }`;
  const saved = await ask(
    `mutation { saveCarersListing(listing: ${listing}, version: 6) { ... on CarersListingSaved { version listing { title } } } }`,
  );
  expect(saved).toEqual({ saveCarersListing: { version: 7, listing: null } });
});

test.each([
  ['riverside', 'NO_OWN_FIELDS'],
  ['meals', 'CONTRACT_FIELDS'],
  ['carers', 'SAVED_LISTING'],
  ['carers', 'FORMER_CONTRACT'],
  ['transport', 'PLACE_LEFT_OUT'],
  ['transport', 'PLACE_KEY'],
])('of %s the log says %s', (name, code) => {
  const warnings = directory
    .log()
    .split('\n')
    .filter((line) => line.includes('another form'))
    .map((line) => JSON.parse(line));
  expect(warnings).toContainEqual(expect.objectContaining({ subgraph: name, code }));
});

test('what was published is published again without a change, and its publisher is warned', async () => {
  const first = await registry('/subgraphs');
  const again = await registry('/publish', { ...publishing('meals'), base: 0 });
  expect(again).toMatchObject({ ok: true, changes: [], warnings: [{ code: 'CONTRACT_FIELDS' }] });
  expect(again.warnings[0].message.en).toContain('title, summary, tier');
  expect(again.warnings[0].message.cy).not.toBe(again.warnings[0].message.en);
  expect(await registry('/subgraphs')).toEqual(first);
});

test('postcodes are given to nobody before an operator approves it', async () => {
  expect(await registry('/schema.graphql')).not.toContain('transportStops');
  const check = await registry('/check', publishing('transport'));
  expect(check.refusals).toMatchObject([{ code: 'PLACE_NEEDS_APPROVAL' }]);
  const unchanged = await registry('/publish', { ...publishing('transport'), base: 0 });
  expect(unchanged).toMatchObject({ ok: true, changes: [] });
  expect(unchanged.warnings).toContainEqual(expect.objectContaining({ code: 'PLACE_LEFT_OUT' }));
});

test('once approved and published again, the fields on Place are given the postcode, as ever', async () => {
  const { version, base } = await registry('/check', publishing('transport'));
  await registry('/approve', { name: 'transport', version });
  expect(await registry('/publish', { ...publishing('transport'), base })).toMatchObject({
    ok: true,
  });
  const stops = '{ place(postcode: "LS1 1UR") { ... on Place { transportStops } } }';
  expect(await ask(stops)).toEqual({ place: { transportStops: ['LS1 1UR of E08000035'] } });
});
