import type { FeedItem } from '../../shared/protocol/feed/feed.ts';
import { pause } from '../../shared/runtime/allowance.ts';
import type { Database } from '../../shared/storage/database.ts';
import { createAnnouncementIndex } from '../../subgraphs/routing/index/announcements.ts';
import { fileOfOrganisation } from '../../subgraphs/routing/index/filing.ts';
import { updated } from '../support/updated.ts';

/** What the index of announcements must do, on whichever database. */
export function indexContract(open: (space: string) => Promise<Database>) {
  const opened: Database[] = [];
  const told: object[] = [];
  const log = { warn: (of: object) => void told.push(of) };
  const databaseOf = async (space: string) => {
    const database = await open(space);
    opened.push(database);
    return database;
  };
  const indexOn = async (space: string, isServed?: (publisher: string) => boolean) =>
    createAnnouncementIndex(await databaseOf(space), log, isServed);
  afterAll(() => Promise.all(opened.map((database) => database.close())));

  const serving = async (index: Awaited<ReturnType<typeof indexOn>>, ...places: string[]) =>
    (await index.serving('lgsl:524', places)).map(({ announcement }) => announcement.id).sort();

  test('a listing is found by each of its services in each of its areas, and by no other', async () => {
    const index = await indexOn('filing');
    await index.take('local', {
      next: '1',
      items: [updated('bins', { coverage: { areas: ['E08000035', 'E08000032'] } })],
    });
    expect(await serving(index, 'E08000035')).toEqual(['local:bins']);
    expect(await serving(index, 'E08000032')).toEqual(['local:bins']);
    expect(await serving(index, 'E08000036')).toEqual([]);
    expect(await index.serving('lgsl:533', ['E08000035'])).toEqual([]);
  });

  test('a listing that moves is found only where it now is, and one deleted nowhere', async () => {
    const index = await indexOn('moving');
    await index.take('local', { next: '1', items: [updated('bins')] });
    await index.take('local', {
      next: '2',
      items: [updated('bins', { coverage: { areas: ['E08000032'] } }, 2)],
    });
    expect(await serving(index, 'E08000035')).toEqual([]);
    expect(await serving(index, 'E08000032')).toEqual(['local:bins']);
    await index.take('local', {
      next: '3',
      items: [{ id: 'local:bins', state: 'deleted', modified: '2026-11-23T10:00:00.000Z' }],
    });
    expect(await serving(index, 'E08000032')).toEqual([]);
  });

  test('the cursor is kept with the page it came after, for the next start', async () => {
    const index = await indexOn('cursor');
    expect(await index.cursorOf('local')).toBeNull();
    await index.take('local', { next: '42', items: [updated('bins')] });
    expect(await (await indexOn('cursor')).cursorOf('local')).toBe('42');
  });

  test('a page taken twice changes nothing', async () => {
    const index = await indexOn('twice');
    const page = { next: '1', items: [updated('bins'), updated('bulky')] };
    await index.take('local', page);
    await index.take('local', page);
    expect(await serving(index, 'E08000035')).toEqual(['local:bins', 'local:bulky']);
  });

  const LEEDS = { id: 'E08000035', name: { en: 'Leeds City Council' } };
  const CARERS = { id: 'charity:1058706', name: { en: 'Carers Leeds', cy: 'Gofalwyr Leeds' } };
  const listingsOf = async (index: Awaited<ReturnType<typeof indexOn>>, organisation: string) =>
    (await index.page(fileOfOrganisation(organisation), undefined, 10)).map(
      ({ announcement }) => announcement.id,
    );
  const namesIn = async ({ organisations }: Awaited<ReturnType<typeof indexOn>>) =>
    (await organisations.past(undefined, 10)).flatMap(({ body }) => body?.name.en ?? []);

  test('a listing is found by each organisation it names, until it names another or goes', async () => {
    const index = await indexOn('organisations');
    const take = (next: string, changes: object) =>
      index.take('local', { next, items: [updated('bins', changes, Number(next))] });
    await take('1', { provider: CARERS });
    expect(await listingsOf(index, LEEDS.id)).toEqual(['local:bins']);
    expect(await listingsOf(index, CARERS.id)).toEqual(['local:bins']);
    await take('2', { provider: LEEDS, funder: { ...CARERS, id: 'company:00000001' } });
    expect(await listingsOf(index, CARERS.id)).toEqual([]);
    expect(await listingsOf(index, 'company:00000001')).toEqual(['local:bins']);
    const modified = '2026-11-23T10:00:00.000Z';
    await index.take('local', {
      next: '3',
      items: [{ id: 'local:bins', state: 'deleted', modified }],
    });
    expect(await listingsOf(index, LEEDS.id)).toEqual([]);
    expect(await listingsOf(index, 'company:00000001')).toEqual([]);
  });

  test('listings of a publisher that is not served are passed over, however many', async () => {
    const served = new Set(['local']);
    const index = await indexOn('unserved', (publisher) => served.has(publisher));
    const gone = ['a', 'b', 'c'].map((key): FeedItem => {
      const { data, ...item } = updated(key);
      return {
        ...item,
        id: `agency:${key}`,
        data: { ...data!, id: `agency:${key}`, publisher: 'agency' },
      };
    });
    await index.take('agency', { next: '1', items: gone });
    await index.take('local', { next: '1', items: [updated('bins')] });
    const first = await index.page(fileOfOrganisation(LEEDS.id), undefined, 1);
    expect(first.map(({ announcement }) => announcement.id)).toEqual(['local:bins']);
    expect((await index.listingsOf('lgsl:524', pause)).map(({ id }) => id)).toEqual(['local:bins']);
    served.add('agency');
    expect(await index.listingsOf('lgsl:524', pause)).toHaveLength(4);
  });

  test('organisations are in order of name, each under the name it has now', async () => {
    const index = await indexOn('names');
    await index.take('local', { next: '1', items: [updated('bins', { provider: CARERS })] });
    expect(await namesIn(index)).toEqual(['Carers Leeds', 'Leeds City Council']);
    const renamed = { ...CARERS, name: { en: 'Yorkshire Carers' } };
    await index.take('local', { next: '2', items: [updated('bins', { provider: renamed }, 2)] });
    expect(await namesIn(index)).toEqual(['Leeds City Council', 'Yorkshire Carers']);
    expect(await index.names.entryOf(CARERS)).toMatchObject(renamed);
  });

  /** An index in which only `itself` speaks for the charity. */
  const charityOn = async (space: string) => {
    const index = createAnnouncementIndex(await databaseOf(space), log, () => true, undefined, {
      speaksFor: ({ publisher }) => publisher === 'itself',
    });
    const item = (publisher: string, key: string, name: string | null, version = 1): FeedItem => {
      const id = `${publisher}:${key}`;
      const { data, ...rest } = updated(
        key,
        name ? { provider: { ...CARERS, name: { en: name } } } : {},
        version,
      );
      return { ...rest, id, data: { ...data!, id, publisher } };
    };
    let next = 0;
    return {
      index,
      says: (publisher: string, key: string, name: string | null, version = 1) =>
        index.take(publisher, {
          next: String(++next),
          items: [item(publisher, key, name, version)],
        }),
      many: (publisher: string, name: string, count: number) =>
        index.take(publisher, {
          next: String(++next),
          items: Array.from({ length: count }, (_, at) => item(publisher, `many-${at}`, name)),
        }),
      entry: async () => {
        const [said] = (await index.organisations.read([CARERS.id])).values();
        return said?.name.en ?? null;
      },
      names: () => namesIn(index),
    };
  };

  test('of a body that nobody speaks for, the first listing to name it has the say, and may correct it', async () => {
    const { says, entry, names, index } = await charityOn('first-said');
    await says('agency', 'b', 'First');
    await says('agency', 'a', 'Second');
    await says('another', 'a', 'Third');
    expect(await entry()).toBe('First');
    await says('agency', 'b', 'First, corrected', 2);
    expect(await entry()).toBe('First, corrected');
    expect(await names()).toEqual(['First, corrected', 'Leeds City Council']);
    // It names the body no longer: the first by id of those that do has the say.
    await says('agency', 'b', null, 3);
    expect(await entry()).toBe('Second');
    await index.drop('agency');
    expect(await entry()).toBe('Third');
    await index.drop('another');
    expect(await entry()).toBeNull();
    expect(await names()).toEqual([]);
  });

  test('a body’s own word comes before any other’s, whichever came first, and goes when it is withdrawn', async () => {
    const { says, many, entry, index } = await charityOn('own-word');
    await many('agency', 'Takeover', 250);
    await says('itself', 'z', 'Itself');
    expect(await entry()).toBe('Itself');
    await says('agency', 'later', 'Takeover again');
    await says('agency', 'many-0', 'And again', 2);
    expect(await entry()).toBe('Itself');
    await index.drop('agency');
    await says('itself', 'y', 'Itself, elsewhere');
    await says('itself', 'z', null, 2);
    expect(await entry()).toBe('Itself, elsewhere');
  });

  test('words that come at once leave the body its own', async () => {
    for (let round = 0; round < 5; round++) {
      const { says, entry } = await charityOn(`at-once-${round}`);
      await Promise.all([
        says('agency', 'a', 'Takeover'),
        says('itself', 'a', 'Itself'),
        says('another', 'a', 'Takeover'),
      ]);
      expect(await entry()).toBe('Itself');
    }
  });

  test('a row that is no listing is passed over and told of once, until it is written anew', async () => {
    const database = await databaseOf('unreadable');
    const index = createAnnouncementIndex(database, log);
    await index.take('local', { next: '1', items: [updated('bins'), updated('bulky')] });
    const table = database.table<object>('announcements');
    const spoiled = (key: string) => database.write([{ table, put: key, row: { title: 7 } }]);
    await spoiled('local:bins');
    for (let times = 0; times < 3; times++)
      expect(await serving(index, 'E08000035')).toEqual(['local:bulky']);
    expect(await index.byIds(['local:bins'])).toEqual([undefined]);
    expect(await index.listingsOf('lgsl:524', pause)).toHaveLength(1);
    expect(told).toEqual([expect.objectContaining({ listing: 'local:bins' })]);
    const elsewhere = { coverage: { areas: ['E08000032'] }, services: ['lgsl:533'] };
    await index.take('local', { next: '2', items: [updated('bins', elsewhere, 2)] });
    expect(await serving(index, 'E08000035')).toEqual(['local:bulky']);
    expect(await index.byIds(['local:bins'])).toEqual([
      expect.objectContaining({ announcement: expect.objectContaining({ version: 2 }) }),
    ]);
    await spoiled('local:bulky');
    await index.drop('local');
    expect(await table.range()).toEqual([]);
  });
}
