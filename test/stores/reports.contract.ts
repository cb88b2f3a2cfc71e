import type { Database } from '../../shared/storage/database.ts';
import { createReportStore, type ReportStatus } from '../../shared/protocol/reports/store.ts';

const told = (text: string, listing = 'local:bins') => ({
  listing,
  reason: 'OTHER' as const,
  text,
});

/** What every owner's store of reports must do, on whichever database. */
export function reportStoreContract(open: (space: string) => Promise<Database>) {
  const opened: Database[] = [];
  const storeOn = async (space: string, now?: () => Date) => {
    const database = await open(space);
    opened.push(database);
    return createReportStore(database, now);
  };
  afterAll(() => Promise.all(opened.map((database) => database.close())));

  const listed = async (
    store: Awaited<ReturnType<typeof storeOn>>,
    status: ReportStatus | null = null,
  ) =>
    (await store.before(status, 1_000, 10)).found.map(({ number, report }) => [
      number,
      report.text,
      report.count,
    ]);

  test('reports come back the latest first, of a status or all, some at a time', async () => {
    const store = await storeOn('order');
    for (const text of ['a', 'b', 'c']) await store.add(told(text));
    await store.settle(2, { status: 'SETTLED', by: 'ada' });
    expect(await listed(store)).toEqual([
      [3, 'c', 1],
      [2, 'b', 1],
      [1, 'a', 1],
    ]);
    expect(await listed(store, 'OPEN')).toEqual([
      [3, 'c', 1],
      [1, 'a', 1],
    ]);
    expect(await listed(store, 'SETTLED')).toEqual([[2, 'b', 1]]);
    const { found, next } = await store.before('OPEN', 1_000, 1);
    expect(found.map(({ number }) => number)).toEqual([3]);
    expect((await store.before('OPEN', next!, 1)).found.map(({ number }) => number)).toEqual([1]);
  });

  test('the same text of the same listing is counted for a day while it is open', async () => {
    let now = new Date('2026-11-24T09:00:00Z');
    const store = await storeOn('same', () => now);
    expect(await store.add(told('a'))).toBe(1);
    expect(await store.add(told('a'))).toBe(1);
    expect(await store.add(told('a', 'local:bulky'))).toBe(2);
    now = new Date('2026-11-25T09:00:01Z');
    expect(await store.add(told('a'))).toBe(3);
    await store.settle(3, { status: 'REJECTED', by: 'ada' });
    expect(await store.add(told('a'))).toBe(4);
    expect(await listed(store)).toEqual([
      [4, 'a', 1],
      [3, 'a', 1],
      [2, 'a', 1],
      [1, 'a', 2],
    ]);
  });

  test('each decision is kept with who made it and when', async () => {
    const store = await storeOn('audit', () => new Date('2026-11-24T09:00:00Z'));
    await store.add(told('a'));
    await store.settle(1, { status: 'REJECTED', by: 'ada', note: 'It is right.' });
    await store.settle(1, { status: 'SETTLED', by: 'bea' });
    const at = '2026-11-24T09:00:00.000Z';
    expect(await store.settlingsOf(1)).toEqual([
      { status: 'REJECTED', by: 'ada', note: 'It is right.', at },
      { status: 'SETTLED', by: 'bea', at },
    ]);
    expect(await store.settle(9, { status: 'SETTLED', by: 'ada' })).toBeUndefined();
  });

  test('processes that take reports and decide at once lose none', async () => {
    const stores = await Promise.all([storeOn('race'), storeOn('race')]);
    const numbers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => stores[index % 2]!.add(told(`text ${index}`))),
    );
    expect(new Set(numbers).size).toBe(10);
    await Promise.all(stores.map((store) => store.settle(1, { status: 'SETTLED', by: 'ada' })));
    expect(await stores[0].settlingsOf(1)).toHaveLength(2);
  });
}
