import { cellsOf } from '../../shared/domain/coverage/cells.ts';
import { createLogger } from '../../shared/runtime/logger.ts';
import type { Database } from '../../shared/storage/database.ts';
import {
  createAnnouncementIndex,
  type AnnouncementIndex,
} from '../../subgraphs/routing/index/announcements.ts';
import { filesOf } from '../../subgraphs/routing/index/filing.ts';
import { renewIndex } from '../../subgraphs/routing/index/format.ts';
import { FORM } from '../../subgraphs/routing/index/sealed.ts';
import { updated } from '../support/updated.ts';

const QUIET = createLogger('silent', 'test');

/** A database that tells which files it was asked for. */
function counting(database: Database): [Database, string[]] {
  const asked: string[] = [];
  const table: Database['table'] = (name, filedUnder) => {
    const opened = database.table<never>(name, filedUnder);
    const keysIn = (files: readonly string[]) => {
      asked.push(...files);
      return opened.keysIn(files);
    };
    return { ...opened, keysIn };
  };
  return [{ ...database, table }, asked];
}

const serving = async (index: AnnouncementIndex, ...places: string[]) =>
  (await index.serving('lgsl:524', places)).map(({ announcement }) => announcement.id).sort();

/** How the index files listings, on whichever database. */
export function filingContract(open: (space: string) => Promise<Database>) {
  const opened: Database[] = [];
  const databaseOf = async (space: string) => {
    const database = await open(space);
    opened.push(database);
    return database;
  };
  const indexOn = async (space: string) => createAnnouncementIndex(await databaseOf(space), QUIET);
  afterAll(() => Promise.all(opened.map((database) => database.close())));

  test('a listing around a point is found throughout its circle, wide or narrow, and few files have it', async () => {
    const index = await indexOn('circles');
    const [leeds, york] = [
      { latitude: 53.8, longitude: -1.55 },
      { latitude: 53.96, longitude: -1.08 },
    ];
    const items = [5, 40, 120, 200].map((km) =>
      updated(`within-${km}`, { coverage: { areas: [], radius: { ...leeds, km } } }),
    );
    await index.take('local', { next: '1', items });
    const at = (point: { latitude: number; longitude: number }) =>
      serving(index, ...cellsOf(point));
    expect(await at(leeds)).toEqual(items.map(({ id }) => id).sort());
    expect(await at(york)).toEqual(expect.arrayContaining(items.slice(1).map(({ id }) => id)));
    for (const { data } of items) expect(filesOf(data!).length).toBeLessThan(25);
  });

  test('a change forgets the files it touches, and no other', async () => {
    const [database, asked] = counting(await databaseOf('forgetting'));
    const index = createAnnouncementIndex(database, QUIET);
    await index.take('local', {
      next: '1',
      items: [updated('leeds'), updated('bradford', { coverage: { areas: ['E08000032'] } })],
    });
    const both = async () => [
      await serving(index, 'E08000035', 'E06000001'),
      await serving(index, 'E08000032'),
    ];
    await both();
    asked.length = 0;
    await both();
    expect(asked).toEqual([]);
    await index.take('local', {
      next: '2',
      items: [
        updated('leeds', { title: { en: 'Bins' } }, 2),
        updated('hartlepool', { coverage: { areas: ['E06000001'] } }),
      ],
    });
    expect(await both()).toEqual([['local:hartlepool', 'local:leeds'], ['local:bradford']]);
    expect(asked).toEqual(['lgsl:524|E06000001']);
  });

  test('of one page a listing may come several times: the last one counts', async () => {
    const index = await indexOn('several');
    const moved = updated('bins', { coverage: { areas: ['E08000032'] } }, 2);
    await index.take('local', { next: '1', items: [updated('bins'), moved] });
    expect(await serving(index, 'E08000035')).toEqual([]);
    expect(await serving(index, 'E08000032')).toEqual(['local:bins']);
  });

  test('an index of an earlier format is filed anew, in answers at once, and goes on where it was', async () => {
    const database = await databaseOf('renewed');
    const unfiled = database.table<object>('announcements');
    const [stamps, cursors, filed] = ['stamps', 'cursors', 'filed'].map((name) =>
      database.table<object>(name),
    );
    const { data } = updated('bins');
    await database.write([
      { table: unfiled, put: 'local:bins', row: data! },
      { table: unfiled, put: 'local:spoiled', row: { title: 7 } },
      { table: filed!, put: 'lgsl:524|E08000035|local:bins', row: { version: 1 } },
      { table: cursors!, put: 'local', row: { cursor: '42' } },
      { table: stamps!, put: 'index-format', row: { stamp: '2' } },
    ]);
    await renewIndex(database, QUIET);
    const index = createAnnouncementIndex(database, QUIET);
    expect(await serving(index, 'E08000035')).toEqual(['local:bins']);
    expect([...(await index.services()).keys()]).toEqual(['lgsl:524']);
    expect(await index.cursorOf('local')).toBe('42');
    expect(await database.table('filed').range()).toEqual([]);
    await database.write([{ table: stamps!, put: 'index-format', row: { stamp: '1' } }]);
    await renewIndex(database, QUIET);
    expect(await index.cursorOf('local')).toBeNull();
    expect(await serving(index, 'E08000035')).toEqual(['local:bins']);
  });

  test('the feed of a publisher of which an earlier version took nothing is read anew, once', async () => {
    const database = await databaseOf('refused');
    const before = createAnnouncementIndex(database, QUIET);
    await before.take('local', { next: '42', items: [updated('bins')] });
    await before.take('refused', { next: '7', items: [] });
    const stamps = database.table<object>('stamps');
    await database.write([{ table: stamps, put: 'index-format', row: { stamp: FORM } }]);
    await renewIndex(database, QUIET);
    const index = createAnnouncementIndex(database, QUIET);
    expect(await index.cursorOf('local')).toBe('42');
    expect(await index.cursorOf('refused')).toBeNull();
    await index.take('refused', { next: '7', items: [] });
    await renewIndex(database, QUIET);
    expect(await index.cursorOf('refused')).toBe('7');
  });
}
