import * as fc from 'fast-check';
import { IMPORTS } from '../app/import/run.ts';
import { seedReference } from '../app/seed.ts';
import { startAll } from '../app/start-all.ts';
import { openStores } from '../app/stores.ts';
import { askAt, settingsFor } from './support/directory.ts';
import { draft } from './support/listing.ts';
import { fileIn, temporaryFolder } from './support/folder.ts';

const folder = temporaryFolder();
let files = 0;
const written = (content: string) => fileIn(folder, `${files++}`, content);

/** A directory that takes files; each has a store of its own. */
async function emptyDirectory() {
  const settings = settingsFor({ DATA_DIR: `${folder}/store-${files++}`, SAMPLE_DATA: 'off' });
  const stores = openStores(settings);
  await seedReference(stores);
  return {
    settings,
    close: stores.close,
    take: (what: string, content: string) =>
      IMPORTS[what]!.run(written(content), stores, () => undefined),
    rows: async () => (await (await stores.open('routing')).table('postcodes').range()).slice(),
  };
}

// The same four postcodes in releases of three years: Taunton, Minehead, Skipton, and one in Bradford.
const release = (column: string, ...councils: string[]) =>
  ['TA1 4AQ', 'TA24 6DD', 'BD23 2DN', 'BD1 1HY']
    .map((postcode, index) => `${postcode},${councils[index]},,`)
    .reduce((file, row) => `${file}${row}\n`, `pcds,${column},pcon,lsoa11\n`);
const OF_2018 = release('oslaua', 'E07000190', 'E07000191', 'E07000163', 'E08000032');
const OF_2021 = release('oslaua', 'E07000246', 'E07000246', 'E07000163', 'E08000032');
const OF_2025 = release('lad25cd', 'E06000066', 'E06000066', 'E06000065', 'E08000032');

test('a release after a reorganisation keeps in mind the council before it', async () => {
  const directory = await emptyDirectory();
  await directory.take('postcodes', OF_2018);
  expect(await directory.take('postcodes', OF_2025)).toMatchObject({ changed: 3, unchanged: 1 });
  const listing = draft('craven-lunches', {
    title: { en: 'Lunches in Craven' },
    services: ['lgsl:315'],
    coverage: { areas: ['E07000163'] },
    own: { referral: 'SELF' },
  });
  await directory.take('third-sector-listings', `${JSON.stringify(listing)}\n`);
  await directory.take(
    'service-tiers',
    'LGSL,Description,Providing Tier\n315,Meals,county/unitary\n',
  );
  await directory.close();

  const host = await startAll(directory.settings);
  const asked = `query ($postcode: String!) { whoDelivers(service: "lgsl:315", postcode: $postcode) {
    ... on Directions { place { council { code } } routes { listing { title } } }
  } }`;
  const answers = await Promise.all(
    ['BD23 2DN', 'TA1 4AQ', 'BD1 1HY'].map((postcode) => askAt(host.url, asked, { postcode })),
  );
  await host.close();
  expect(answers.map(({ data }) => data.whoDelivers)).toEqual([
    {
      place: { council: { code: 'E06000065' } },
      routes: [{ listing: { title: 'Lunches in Craven' } }],
    },
    { place: { council: { code: 'E06000066' } }, routes: [] },
    { place: { council: { code: 'E08000032' } }, routes: [] },
  ]);
});

test('in whatever order releases are taken, and however often, the same is known', async () => {
  const inOrder = await emptyDirectory();
  for (const file of [OF_2018, OF_2021, OF_2025]) await inOrder.take('postcodes', file);
  const known = await inOrder.rows();
  await inOrder.close();
  expect(known).toMatchObject([
    { key: 'BD1 1HY', row: { council: 'E08000032' } },
    { key: 'BD23 2DN', row: { council: 'E06000065', formerly: ['E07000163'] } },
    { key: 'TA1 4AQ', row: { council: 'E06000066', formerly: ['E07000190', 'E07000246'] } },
    { key: 'TA24 6DD', row: { council: 'E06000066', formerly: ['E07000191', 'E07000246'] } },
  ]);

  const releases = [OF_2018, OF_2021, OF_2025];
  const anyOrder = fc.shuffledSubarray(releases, { minLength: 3 });
  await fc.assert(
    fc.asyncProperty(
      anyOrder,
      fc.array(fc.constantFrom(...releases), { maxLength: 4 }),
      async (order, again) => {
        const directory = await emptyDirectory();
        for (const file of order) await directory.take('postcodes', file);
        expect(await directory.rows()).toEqual(known);
        for (const file of again)
          expect(await directory.take('postcodes', file)).toMatchObject({ unchanged: 4 });
        await directory.close();
      },
    ),
    { numRuns: 12 },
  );
});

test('an extract may tell former councils itself; one that never came before the council is not kept', async () => {
  const directory = await emptyDirectory();
  await directory.take(
    'postcodes',
    'pcds,lad25cd,formerly\nTA1 4AQ,E06000066,E07000246 E07000190\nBD1 1HY,E08000032,E07000163\n',
  );
  expect((await directory.rows()).map(({ row }) => row)).toEqual([
    { council: 'E08000032' },
    { council: 'E06000066', formerly: ['E07000190', 'E07000246'] },
  ]);
  await directory.close();
});
