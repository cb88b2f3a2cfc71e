import { seedReference, seedSample } from '../../app/seed.ts';
import { openStores } from '../../app/stores.ts';
import { readOwnFeeds } from '../../app/indexing/own-feeds.ts';
import { pause } from '../../shared/runtime/allowance.ts';
import { createLogger } from '../../shared/runtime/logger.ts';
import type { Database } from '../../shared/storage/database.ts';
import { createAnnouncementIndex } from '../../subgraphs/routing/index/announcements.ts';
import { openSpokenFor } from '../../subgraphs/routing/index/spoken-for.ts';
import { createSums } from '../../subgraphs/routing/insight/sums.ts';
import { footprintTable } from '../../subgraphs/routing/places/footprint.ts';
import { readReference, type Reference } from '../../subgraphs/routing/reference.ts';
import { temporaryFolder } from '../support/folder.ts';

const LOG = createLogger('silent', 'test');
const stores = openStores({ DATA_DIR: temporaryFolder() });
let database: Database;
let reference: Reference;
beforeAll(async () => {
  await seedReference(stores);
  await seedSample(stores);
  await readOwnFeeds(stores, LOG);
  database = await stores.open('routing');
  reference = await readReference(database);
}, 60_000);
afterAll(() => stores.close());

/** Sums up as a directory that has just started does, and tells which services' listings it read. */
async function sumUpAnew(publishers: string[] = ['local'], from: Reference = reference) {
  const index = createAnnouncementIndex(database, LOG);
  const read: string[] = [];
  const listingsOf: typeof index.listingsOf = (service, pace) => {
    read.push(service);
    return index.listingsOf(service, pace);
  };
  const spokenFor = await openSpokenFor(database, () => true);
  const sources = {
    index: { ...index, listingsOf },
    spokenFor,
    footprints: footprintTable(database),
  };
  const sumUp = createSums(database, sources, () => publishers);
  const insight = await sumUp(from, pause);
  const again = async () => {
    read.length = 0;
    await sumUp(from, pause);
    return read;
  };
  return { index, insight, read: [...read], again };
}

test('after a restart no service is summed up again, and the sum is the same', async () => {
  const first = await sumUpAnew();
  expect(first.read.length).toBeGreaterThan(20);
  const second = await sumUpAnew();
  expect(second.read).toEqual([]);
  expect(second.insight).toEqual({ ...first.insight, asOf: expect.any(String) });
});

test('a change has the services of its listing summed up, before and after, and no other', async () => {
  const { index, again } = await sumUpAnew();
  const [indexed] = await index.byIds(['local:leeds-524']);
  const { announcement } = indexed!;
  const modified = '2026-11-28T09:00:00.000Z';
  const data = { ...announcement, services: ['lgsl:533'], version: announcement.version + 1 };
  const item = { id: announcement.id, state: 'updated', modified, data } as const;
  await index.take('local', { next: '999', items: [item] });
  expect((await again()).toSorted()).toEqual(['lgsl:524', 'lgsl:533']);
  expect((await sumUpAnew()).read).toEqual([]);
});

test('whose listings are in answers, and the reference data, have all of it summed up again', async () => {
  expect((await sumUpAnew(['local', 'agency'])).read.length).toBeGreaterThan(20);
  const other = { ...reference, stamp: 'another' };
  expect((await sumUpAnew(['local', 'agency'], other)).read.length).toBeGreaterThan(20);
});
