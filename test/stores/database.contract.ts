import { Conflict, getOne, type Database } from '../../shared/storage/database.ts';

type Row = { name: string };

/** What every database must do, whichever it is. */
export function databaseContract(open: () => Promise<Database>) {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const people = () => database.table<Row>('people');
  const put = (key: string, name: string) => ({ table: people(), put: key, row: { name } });

  test('rows come back in the order of the keys, undefined for none', async () => {
    await database.write([put('order-1', 'Ada'), put('order-2', 'Bea')]);
    expect(await people().getMany(['order-2', 'order-9', 'order-1'])).toEqual([
      { name: 'Bea' },
      undefined,
      { name: 'Ada' },
    ]);
  });

  test('a row put again is replaced, a row removed is gone', async () => {
    await database.write([put('again', 'Ada')]);
    await database.write([put('again', 'Bea')]);
    expect(await getOne(people(), 'again')).toEqual({ name: 'Bea' });
    await database.write([{ table: people(), remove: 'again' }]);
    expect(await getOne(people(), 'again')).toBeUndefined();
  });

  test('a range is in order of key, from a prefix, past a key, to a limit, either way', async () => {
    await database.write(['b1', 'b3', 'b2', 'a9', 'c0'].map((key) => put(`range-${key}`, key)));
    const keys = async (range: object) => (await people().range(range)).map(({ row }) => row.name);
    expect(await keys({ prefix: 'range-b' })).toEqual(['b1', 'b2', 'b3']);
    expect(await keys({ prefix: 'range-b', limit: 2 })).toEqual(['b1', 'b2']);
    expect(await keys({ prefix: 'range-b', past: 'range-b1' })).toEqual(['b2', 'b3']);
    expect(await keys({ prefix: 'range-b', reverse: true, limit: 1 })).toEqual(['b3']);
    expect(await keys({ prefix: 'range-b', past: 'range-b2', reverse: true })).toEqual(['b1']);
    expect(await keys({ prefix: 'range-z' })).toEqual([]);
  });

  const homes = () =>
    database.table<{ towns: string[] }>('homes', (row) => (row as { towns: string[] }).towns);
  const house = (key: string, ...towns: string[]) => ({
    table: homes(),
    put: key,
    row: { towns },
  });

  test('a row is in the files it belongs to, and follows them as it changes', async () => {
    await database.write([house('b', 'Leeds', 'York'), house('a', 'Leeds'), house('c', 'York')]);
    expect(await homes().keysIn(['Leeds', 'Bath', 'York'])).toEqual([['a', 'b'], [], ['b', 'c']]);
    await database.write([house('b', 'York', 'Bath'), { table: homes(), remove: 'c' }]);
    expect(await homes().keysIn(['Leeds', 'Bath', 'York'])).toEqual([['a'], ['b'], ['b']]);
    await database.write([house('b', 'York', 'Bath')]);
    expect(await homes().keysIn(['Bath'])).toEqual([['b']]);
    expect(await homes().keysIn([])).toEqual([]);
  });

  test('a file is read in order of key, past one, to a limit, either way', async () => {
    await database.write(['d1', 'd3', 'd2', 'e1'].map((key) => house(key, 'Ely')));
    await database.write([house('d0', 'Hull')]);
    const keys = async (range: object) =>
      (await homes().range({ file: 'Ely', ...range })).map(
        ({ key, row }) => `${key} ${row.towns.join()}`,
      );
    expect(await keys({})).toEqual(['d1 Ely', 'd2 Ely', 'd3 Ely', 'e1 Ely']);
    expect(await keys({ past: 'd1', limit: 2 })).toEqual(['d2 Ely', 'd3 Ely']);
    expect(await keys({ prefix: 'd', past: 'd2' })).toEqual(['d3 Ely']);
    expect(await keys({ past: 'd3', reverse: true })).toEqual(['d2 Ely', 'd1 Ely']);
    expect(await keys({ file: 'Wells' })).toEqual([]);
  });

  test('a dropped table has no rows, whether it was there or not', async () => {
    const table = database.table<Row>('past');
    await database.drop('past');
    await database.write([{ table, put: 'one', row: { name: 'Ada' } }]);
    await database.drop('past');
    expect(await database.table<Row>('past').range()).toEqual([]);
  });

  test('an insert of a taken key fails, and the row stays as it was', async () => {
    await database.write([{ table: people(), insert: 'taken', row: { name: 'Ada' } }]);
    const again = database.write([{ table: people(), insert: 'taken', row: { name: 'Bea' } }]);
    await expect(again).rejects.toBeInstanceOf(Conflict);
    expect(await getOne(people(), 'taken')).toEqual({ name: 'Ada' });
  });

  test('an advance never goes back to an earlier version', async () => {
    const counters = database.table<{ version: number }>('counters');
    const advance = (version: number) =>
      database.write([{ table: counters, advance: 'one', row: { version } }]);
    await advance(2);
    await advance(1);
    expect(await getOne(counters, 'one')).toEqual({ version: 2 });
    await advance(3);
    expect(await getOne(counters, 'one')).toEqual({ version: 3 });
  });

  test('in one write, an advance that has nothing to do holds back none of the others', async () => {
    const counters = database.table<{ version: number }>('counters');
    const advance = (key: string, version: number) =>
      ({ table: counters, advance: key, row: { version } }) as const;
    await database.write([advance('stale', 5)]);
    await database.write([advance('first', 1), advance('stale', 4), advance('last', 1)]);
    expect(await counters.getMany(['first', 'stale', 'last'])).toEqual([
      { version: 1 },
      { version: 5 },
      { version: 1 },
    ]);
  });

  test('a count is put, then added to, and what else the row says stays', async () => {
    const table = database.table<{ count: number; of: string }>('counts');
    const add = (count: number, of: string) => ({ table, add: 'bins', row: { count, of } });
    await database.write([add(1, 'questions'), add(2, 'questions')]);
    await database.write([add(3, 'ignored')]);
    expect(await getOne(table, 'bins')).toEqual({ count: 6, of: 'questions' });
  });

  test('the conflict names the key that was taken', async () => {
    await database.write([{ table: people(), insert: 'names-b', row: { name: 'Ada' } }]);
    const both = database.write(
      ['names-a', 'names-b'].map((key) => ({ table: people(), insert: key, row: { name: key } })),
    );
    await expect(both).rejects.toThrow('people already has names-b');
  });

  test('a row comes back as it was put: what is empty stays, what is undefined is left out', async () => {
    const row = {
      name: 'Ysgol Gynradd Pen-y-bont \u{1f3eb}',
      none: undefined,
      empty: {},
      list: [],
    };
    await database.write([{ table: people(), put: 'whole', row }]);
    expect(await getOne(people(), 'whole')).toEqual(row);
  });

  test('of many processes that insert one key at once, one wins', async () => {
    const race = Array.from({ length: 20 }, (_, index) =>
      database.write([{ table: people(), insert: 'race', row: { name: String(index) } }]).then(
        () => 'won',
        (error: unknown) => (error instanceof Conflict ? 'lost' : error),
      ),
    );
    const results = await Promise.all(race);
    expect(results.filter((result) => result === 'won')).toHaveLength(1);
    expect(results.filter((result) => result === 'lost')).toHaveLength(19);
  });

  test('tables do not see each other’s rows', async () => {
    await database.write([put('apart', 'Ada')]);
    expect(await getOne(database.table<Row>('places'), 'apart')).toBeUndefined();
  });
}
