import { join } from 'node:path';
import { z } from 'zod';
import { feedOf, type FeedItem } from '../../shared/protocol/feed/feed.ts';
import type { ListingSource, WrittenListing } from '../../shared/sdk/publish/listings.ts';
import { toldOf } from '../../shared/sdk/publish/listings.ts';
import { syncListings } from '../../shared/sdk/publish/sync.ts';
import { openEmbedded } from '../../shared/storage/embedded.ts';
import { createListingStore } from '../../shared/storage/listings.ts';
import { temporaryFolder } from '../support/folder.ts';
import { written } from '../support/listing.ts';

type Own = { referral: string };
const definition = { own: z.strictObject({ referral: z.string() }) };
const database = openEmbedded(join(temporaryFolder(), 'store'));
const store = createListingStore<Own>(database);
afterAll(() => database.close());

const feed = feedOf({ name: 'carers', tier: 'THIRD_SECTOR' }, store);
const sync = (source: ListingSource<Own>) => syncListings(definition, store, source);
const of = (...keys: string[]): WrittenListing<Own>[] =>
  keys.map((key) => ({ ...written(key), own: { referral: 'SELF' } }));
const states = (items: FeedItem[]) => items.map(({ id, state }) => `${id} ${state}`);

test('what a source gives is in the feed, and giving it again changes nothing', async () => {
  expect(await sync(() => of('a', 'b', 'c'))).toMatchObject({ added: 3, withdrawn: 0 });
  const { items, next } = await feed(null, 10);
  expect(states(items)).toEqual(['carers:a updated', 'carers:b updated', 'carers:c updated']);
  expect(await sync(() => of('a', 'b', 'c'))).toMatchObject({ unchanged: 3, withdrawn: 0 });
  expect(await feed(next, 10)).toEqual({ items: [], next });
});

test('what a source no longer gives is told as deleted, and once only', async () => {
  const { next } = await feed(null, 10);
  expect(await sync(async () => of('a', 'c'))).toMatchObject({ withdrawn: 1 });
  const after = await feed(next, 10);
  expect(states(after.items)).toEqual(['carers:b deleted']);
  expect(await sync(() => of('a', 'c'))).toMatchObject({ withdrawn: 0 });
  expect(await feed(after.next, 10)).toMatchObject({ items: [] });
});

test('what comes back is told as updated', async () => {
  const { next } = await feed(null, 10);
  await sync(() => of('a', 'b', 'c'));
  expect(states((await feed(next, 10)).items)).toEqual(['carers:b updated']);
});

test('a listing that is wrong is left out with path and reason, the rest stands', async () => {
  async function* source() {
    yield* of('a', 'b');
    yield { ...of('d')[0]!, coverage: {}, channels: [{ type: 'PHONE' as const, value: 'later' }] };
    yield { ...of('e')[0]!, own: {} as Own };
    yield* of('c', 'a');
    yield 'not a listing' as never;
  }
  const { leftOut, withdrawn } = await sync(source);
  expect(withdrawn).toBe(0);
  expect(leftOut.map(({ at, key, faults }) => [at, key, faults.map(({ path }) => path)])).toEqual([
    [3, 'd', ['channels.0.value', 'coverage']],
    [4, 'e', ['own.referral']],
    [6, 'a', ['key']],
    [7, undefined, ['']],
  ]);
  expect(toldOf(leftOut[2]!)).toBe(
    'listing 6 (a) was left out: key: This key was given before: give each listing a key of its own.',
  );
  for (const { faults } of leftOut)
    for (const { text } of faults) expect(text.cy).not.toBe(text.en);
});

test('a listing that has gone wrong stays as it last was right', async () => {
  const { next } = await feed(null, 10);
  await sync(() => [...of('a', 'b'), { ...of('c')[0]!, title: { en: '' } }]);
  expect(await feed(next, 10)).toMatchObject({ items: [] });
});

test('a source that fails half-way changes nothing', async () => {
  const { next } = await feed(null, 10);
  const cutOff = sync(async function* () {
    yield* of('z');
    throw new Error('the API is away');
  });
  await expect(cutOff).rejects.toThrow('the API is away');
  expect(await feed(next, 10)).toMatchObject({ items: [] });
});
