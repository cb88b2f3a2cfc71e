import { ownDatabase } from '../../bench/mongo/server/own-database.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { IMPORTS } from '../../app/import/run.ts';
import { openStores, type Stores } from '../../app/stores.ts';
import { sampleFiles } from '../../data/files.ts';
import { sampleDirectory, WHO_DELIVERS } from '../support/directory.ts';

const { uri, drop } = ownDatabase(process.env['MONGODB_URI']!, 'signpost-test');
const directory = sampleDirectory({
  MONGODB_URI: uri,
  OWNER_KEYS: 'local/web-team=*:a-long-secret',
});
afterAll(drop);

const binsInLeeds = async () =>
  (await directory.ask(WHO_DELIVERS, { service: 'lgsl:524', postcode: 'LS1 1UR' })).whoDelivers;
const idsOf = (answer: { routes: { listing: { id: string } }[] }) =>
  answer.routes.map(({ listing }) => listing.id);

test('the sample data is stored, and who delivers is answered from it', async () => {
  const answer = await binsInLeeds();
  expect(answer).toMatchObject({
    outcome: 'ROUTED',
    responsible: { id: 'E08000035', name: 'Leeds City Council' },
    incomplete: [],
  });
  expect(idsOf(answer)[0]).toBe('local:leeds-524');
});

test('a listing its owner saves is in answers within a second, and after a restart', async () => {
  const leeds = '{ id: "E08000035", name: { en: "Leeds City Council" }, area: "E08000035" }';
  const { saveLocalListing } = await directory.ask(
    `mutation { saveLocalListing(version: 0, listing: {
      key: "kept", title: { en: "A new bin service" }, services: ["lgsl:524"], authority: "E08000035",
      responsible: ${leeds}, provider: ${leeds}, arrangement: IN_HOUSE, coverage: { areas: ["E08000035"] }
    }) { __typename } }`,
    {},
    { authorization: 'Bearer a-long-secret' },
  );
  expect(saveLocalListing.__typename).toBe('LocalListingSaved');
  const end = Date.now() + 1_000;
  while (Date.now() < end && !idsOf(await binsInLeeds()).includes('local:kept')) await sleep(20);
  expect(idsOf(await binsInLeeds())).toContain('local:kept');
  await directory.restart();
  expect(idsOf(await binsInLeeds())).toEqual(
    expect.arrayContaining(['local:kept', 'local:leeds-524']),
  );
});

describe('imported again', () => {
  let stores: Stores;
  beforeAll(() => {
    stores = openStores({ MONGODB_URI: uri, DATA_DIR: directory.folder });
  });
  afterAll(() => stores.close());

  test.each([
    ['authorities', sampleFiles.authorities],
    ['areas', sampleFiles.names],
    ['postcodes', sampleFiles.postcodes],
    ['localities', sampleFiles.localities],
    ['local-listings', sampleFiles.listings('local')],
  ])('the sample’s %s change nothing', async (what, path) => {
    const report = await IMPORTS[what]!.run(path, stores, () => undefined);
    expect(report).toMatchObject({ added: 0, changed: 0, rejections: 0 });
    expect(report.unchanged).toBeGreaterThan(0);
  });
});
