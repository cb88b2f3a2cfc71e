import { sampleDirectory } from './support/directory.ts';
import { eventually } from './support/eventually.ts';
import { listing, SAVE } from './support/saving.ts';

// How fresh answers must be.
const A_SECOND = 1_000;
const KEY = { authorization: 'Bearer a-long-secret' };
const directory = sampleDirectory({ OWNER_KEYS: 'local/web-team=*:a-long-secret' });

const save = async (input: object, version = 0) =>
  (await directory.ask(SAVE, { listing: input, version }, KEY)).saveLocalListing;
const binsInLeeds = async () => {
  const { whoDelivers } = await directory.ask(
    '{ whoDelivers(service: "lgsl:524", postcode: "LS1 1UR") { ... on Directions { routes { listing { id title } } } } }',
  );
  return whoDelivers.routes.map(
    ({ listing }: { listing: { id: string } }) => listing.id,
  ) as string[];
};

test('a listing saved is in answers within a second, and one withdrawn out of them', async () => {
  expect(await save(listing('fresh'))).toMatchObject({
    __typename: 'LocalListingSaved',
    version: 1,
    listing: { id: 'local:fresh' },
  });
  await eventually(async () => (await binsInLeeds()).includes('local:fresh'), A_SECOND);
  const withdrawn = await directory.ask(
    'mutation { withdrawLocalListing(id: "local:fresh", version: 1) { __typename } }',
    {},
    KEY,
  );
  expect(withdrawn.withdrawLocalListing.__typename).toBe('LocalListingSaved');
  await eventually(async () => !(await binsInLeeds()).includes('local:fresh'), A_SECOND);
});

test('a listing of too many services in too many places is refused, with what to do', async () => {
  const services = Array.from({ length: 50 }, (_, at) => `lgsl:${at + 1}`);
  const areas = Array.from({ length: 31 }, (_, at) => `E07000${String(at).padStart(3, '0')}`);
  const { __typename, faults } = await save(listing('wide', { services, coverage: { areas } }));
  expect(__typename).toBe('ListingRejected');
  expect(faults).toEqual([
    {
      path: 'coverage',
      code: 'TOO_MANY_FILINGS',
      message: expect.stringContaining('1,500'),
      welsh: expect.stringContaining('Enwch lai'),
    },
  ]);
  const fewer = listing('wide', { services, coverage: { areas: areas.slice(0, 30) } });
  expect((await save(fewer)).__typename).toBe('LocalListingSaved');
  const circle = { radius: { latitude: 53.8, longitude: -1.5, km: 200 } };
  const around = listing('around', { services, coverage: circle });
  expect((await save(around)).__typename).toBe('LocalListingSaved');
});

test.each([
  ['latitude', { latitude: 1e273, longitude: -1.5, km: 4 }],
  ['latitude', { latitude: -1e273, longitude: -1.5, km: 4 }],
  ['longitude', { latitude: 53.8, longitude: 1e300, km: 4 }],
  ['km', { latitude: 53.8, longitude: -1.5, km: 1e300 }],
  ['km', { latitude: 53.8, longitude: -1.5, km: -1 }],
])('a circle that is nowhere is refused by its %s, and holds nobody up', async (field, radius) => {
  const { __typename, faults } = await save(listing('nowhere', { coverage: { radius } }));
  expect(__typename).toBe('ListingRejected');
  expect(faults.map(({ path }: { path: string }) => path)).toEqual([`coverage.radius.${field}`]);
});

test('without the owner’s key nothing is changed', async () => {
  const { errors } = await directory.answer(SAVE, { listing: listing('unasked'), version: 0 });
  expect(errors![0]).toMatchObject({
    extensions: { code: 'UNAUTHENTICATED', serviceName: 'local' },
  });
  expect(errors![0]!.message).toContain('OWNER_KEYS');
});

test('a bad listing is refused whole, with every fault, in both languages', async () => {
  const refused = await save(
    listing('Bad/../key', {
      channels: [{ type: 'WEB', value: 'javascript:alert(1)' }],
      coverage: {},
      eligibility: '{"fact":',
    }),
  );
  expect(refused.__typename).toBe('ListingRejected');
  expect(refused.faults.map(({ path }: { path: string }) => path).sort()).toEqual([
    'channels.0.value',
    'coverage',
    'eligibility',
    'key',
  ]);
  for (const { message, welsh } of refused.faults) expect(welsh).not.toBe(message);
});

test('a save on top of an old version is told the version there is', async () => {
  await save(listing('twice'));
  expect(await save(listing('twice', { title: { en: 'Changed' } }), 1)).toMatchObject({
    version: 2,
  });
  expect(await save(listing('twice', { title: { en: 'Lost' } }), 1)).toMatchObject({
    __typename: 'ListingConflict',
    version: 2,
  });
  const { historyLocalListing } = await directory.ask(
    '{ historyLocalListing(id: "local:twice") { version by title } }',
    {},
    KEY,
  );
  expect(historyLocalListing).toEqual([
    { version: 1, by: 'web-team', title: 'A new bin service' },
    { version: 2, by: 'web-team', title: 'Changed' },
  ]);
});

test('after a restart everything is there, and nothing is laid over it', async () => {
  await save(listing('kept'));
  await directory.restart();
  expect(await binsInLeeds()).toEqual(expect.arrayContaining(['local:kept', 'local:leeds-524']));
});

test('the feed is hidden from the graph', async () => {
  const { errors } = await directory.answer('{ _feed { next } }');
  expect(errors![0]!.message).toContain('Cannot query field "_feed"');
});
