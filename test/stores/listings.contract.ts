import { setImmediate as nextTurn } from 'node:timers/promises';
import { feedOf, type FeedItem, type ReadFeed } from '../../shared/protocol/feed/feed.ts';
import type { Database } from '../../shared/storage/database.ts';
import {
  createListingStore,
  VersionConflict,
  type ListingStore,
} from '../../shared/storage/listings.ts';
import { draft } from '../support/listing.ts';

/** Reads a feed to its end, a page at a time. */
async function readAll(read: ReadFeed, after: string | null = null, limit = 100) {
  const items: FeedItem[] = [];
  for (let cursor = after; ;) {
    const page = await read(cursor, limit);
    items.push(...page.items);
    if (page.items.length === 0 && page.next === (cursor ?? '0')) return { items, next: page.next };
    cursor = page.next;
  }
}

/** What every owner's store of listings must do, on whichever database. `open` opens the same data each time. */
export function listingStoreContract(open: (space: string) => Promise<Database>) {
  const opened: Database[] = [];
  const storeOn = async (
    space: string,
  ): Promise<{ store: ListingStore<unknown>; read: ReadFeed; database: Database }> => {
    const database = await open(space);
    opened.push(database);
    const store = createListingStore<unknown>(database);
    return { store, read: feedOf({ name: 'local', tier: 'LOCAL' }, store), database };
  };
  afterAll(() => Promise.all(opened.map((database) => database.close())));

  test('a save makes the next version, and the history keeps every one with who made it', async () => {
    const { store } = await storeOn('versions');
    await store.save(draft('bins'), 0, 'ada');
    await store.save(draft('bins', { title: { en: 'Bins, again' } }), 1, 'bea');
    const [listing] = await store.byKeys(['bins']);
    expect(listing).toMatchObject({ version: 2, title: { en: 'Bins, again' } });
    expect((await store.historyOf('bins')).map(({ version, by }) => [version, by])).toEqual([
      [1, 'ada'],
      [2, 'bea'],
    ]);
  });

  test('a save on top of another version is refused, and tells the version there is', async () => {
    const { store } = await storeOn('conflicts');
    await store.save(draft('bins'), 0, 'ada');
    const stale = store.save(draft('bins', { title: { en: 'Lost update' } }), 0, 'bea');
    await expect(stale).rejects.toMatchObject({ current: 1 });
    await expect(stale).rejects.toBeInstanceOf(VersionConflict);
    expect((await store.byKeys(['bins']))[0]).toMatchObject({ title: { en: 'Listing bins' } });
  });

  test('of two processes that save one version at once, one wins and the other is told', async () => {
    const one = await storeOn('race');
    const two = await storeOn('race');
    const results = await Promise.allSettled([
      one.store.save(draft('bins'), 0, 'ada'),
      two.store.save(draft('bins'), 0, 'bea'),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await one.store.historyOf('bins')).toHaveLength(1);
  });

  test('the feed tells each listing at its latest change, in order of change', async () => {
    const { store, read } = await storeOn('order');
    for (const key of ['a', 'b', 'c']) await store.save(draft(key), 0, 'ada');
    await store.save(draft('a', { title: { en: 'Changed' } }), 1, 'ada');
    const { items } = await readAll(read, null, 2);
    expect(items.map(({ id }) => id)).toEqual(['local:b', 'local:c', 'local:a']);
    expect(items[2]!.data!.title.en).toBe('Changed');
  });

  test('a listing withdrawn is told as deleted, without its data', async () => {
    const { store, read } = await storeOn('deletions');
    await store.save(draft('a'), 0, 'ada');
    const { next } = await readAll(read);
    await store.save(draft('a', { status: 'WITHDRAWN' }), 1, 'ada');
    const { items } = await readAll(read, next);
    expect(items).toEqual([{ id: 'local:a', state: 'deleted', modified: expect.any(String) }]);
  });

  test('saving many leaves those that change nothing, and a second time changes none', async () => {
    const { store, read } = await storeOn('many');
    const drafts = Array.from({ length: 30 }, (_, index) => draft(`many-${index}`));
    expect(await store.saveAll(drafts, 'import')).toEqual({ added: 30, changed: 0, unchanged: 0 });
    expect(
      await store.saveAll(
        [...drafts.slice(1), draft('many-0', { cost: { en: 'Free' } })],
        'import',
      ),
    ).toEqual({ added: 0, changed: 1, unchanged: 29 });
    expect((await readAll(read)).items).toHaveLength(30);
  });

  test('a reader beside concurrent writers of several processes misses no change', async () => {
    const writers = await Promise.all(Array.from({ length: 4 }, () => storeOn('concurrent')));
    const { read } = await storeOn('concurrent');
    let writing = true;
    const seen = new Set<string>();
    const reader = (async () => {
      let cursor: string | null = null;
      for (;;) {
        const before = writing;
        const page = await read(cursor, 7);
        for (const { id, data } of page.items) seen.add(`${id}@${data!.version}`);
        if (!before && page.items.length === 0 && page.next === cursor) return;
        cursor = page.next;
        await nextTurn();
      }
    })();
    await Promise.all(
      writers.map(async ({ store }, writer) => {
        for (let index = 0; index < 15; index++)
          await store.save(draft(`w${writer}-${index}`), 0, 'ada');
      }),
    );
    writing = false;
    await reader;
    expect(seen.size).toBe(60);
  });

  test('a save cut off before its change was numbered is told after all', async () => {
    const { store, database, read } = await storeOn('cut-off');
    await store.save(draft('a'), 0, 'ada');
    const { next } = await readAll(read);
    const row = {
      ...draft('a', { title: { en: 'Cut off' } }),
      version: 2,
      modified: '2026-11-23T00:00:00.000Z',
    };
    const key = 'a@000000002';
    // As far as a save gets before it takes a number: its history and its pending entry.
    await database.write([
      { table: database.table('history'), insert: key, row: { ...row, by: 'ada' } },
      { table: database.table('pending'), put: key, row: { key: 'a', version: 2 } },
    ]);
    const { items } = await readAll(read, next);
    expect(items.map(({ data }) => data!.title.en)).toEqual(['Cut off']);
    expect((await store.byKeys(['a']))[0]).toMatchObject({ version: 2 });
  });

  test('a save cut off right after its history does not lock the listing', async () => {
    const { store, database } = await storeOn('locked');
    await store.save(draft('a'), 0, 'ada');
    const row = {
      ...draft('a', { title: { en: 'Cut off' } }),
      version: 2,
      modified: '2026-11-23T00:00:00.000Z',
      by: 'ada',
    };
    await database.write([{ table: database.table('history'), insert: 'a@000000002', row }]);
    await expect(store.save(draft('a'), 1, 'bea')).rejects.toMatchObject({ current: 2 });
    await expect(
      store.save(draft('a', { title: { en: 'On top' } }), 2, 'bea'),
    ).resolves.toMatchObject({ version: 3 });
  });

  test('an import cut off right after its history is finished by repeating it', async () => {
    const { store, database, read } = await storeOn('import-cut-off');
    const drafts = [draft('a'), draft('b')];
    const row = { ...drafts[0]!, version: 1, modified: '2026-11-23T00:00:00.000Z', by: 'import' };
    await database.write([{ table: database.table('history'), insert: 'a@000000001', row }]);
    await store.saveAll(drafts, 'import');
    expect((await readAll(read)).items.map(({ id }) => id).sort()).toEqual(['local:a', 'local:b']);
    expect(await store.saveAll(drafts, 'import')).toEqual({ added: 0, changed: 0, unchanged: 2 });
  });

  test('a cursor that is not of this feed is refused with what to do', async () => {
    const { read } = await storeOn('cursors');
    await expect(read('../../etc/passwd', 10)).rejects.toThrow(/start again without one/);
  });
}
