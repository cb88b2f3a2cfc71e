import { LRUCache } from 'lru-cache';
import type { FeedPage } from '../../../shared/feed/feed.ts';
import type { Announcement } from '../../../shared/listing/record.ts';
import type { Assess } from '../../../shared/eligibility/verdict.ts';
import type { Logger } from '../../../shared/logger.ts';
import { getOne, type Change, type Database } from '../../../shared/store/database.ts';
import { pause } from '../../../shared/allowance.ts';
import { assessing } from './assessing.ts';
import { createOrganisationBook } from './organisations.ts';
import { filedId, filingKeys } from './filing.ts';
import { createServiceFiles } from './service-files.ts';
import { storedRows } from './stored-rows.ts';
import { wholeFiles } from './whole-files.ts';

/** A listing in the index: what was announced of it, its rule compiled once a version. */
export type Indexed = { announcement: Announcement; assess: Assess };

/** The index of what publishers announce, filed by service and area. */
export type AnnouncementIndex = ReturnType<typeof createAnnouncementIndex>;

const MOST_LISTINGS_KEPT = 20_000;
const DROPPED_AT_ONCE = 500;
const ROWS_AT_ONCE = 200;
const CHECKED_AT_ONCE = 25;
const NONE: ReadonlyMap<string, Indexed> = new Map();

/** Opens the index on a database; listings of publishers that are not served are in it and in no answer. */
export function createAnnouncementIndex(
  database: Database,
  log: Pick<Logger, 'warn'>,
  isServed: (publisher: string) => boolean = () => true,
) {
  const announcements = database.table<object>('announcements');
  const filed = database.table<{ version: number }>('filed');
  const organisations = createOrganisationBook(database);
  const stored = storedRows(log);
  const cursors = database.table<{ cursor: string }>('cursors');
  const kept = new LRUCache<string, Indexed>({ max: MOST_LISTINGS_KEPT });
  const listeners = new Set<(services: ReadonlySet<string>) => void>();
  const files = createServiceFiles(filed);
  // How often listings were written: what was read before cannot be told from what is there after.
  let takings = 0;

  /** Reads listings into memory, some at a time: others are answered in between. */
  async function readIn(ids: readonly string[]): Promise<ReadonlyMap<string, Indexed>> {
    const read = new Map<string, Indexed>();
    for (let from = 0; from < ids.length; from += ROWS_AT_ONCE) {
      await pause();
      const began = takings;
      const some = ids.slice(from, from + ROWS_AT_ONCE);
      const rows = await announcements.getMany(some);
      for (const [at, row] of rows.entries()) {
        if (at % CHECKED_AT_ONCE === 0) await pause();
        const announcement = row && stored.announcement(some[at]!, row);
        if (!announcement) continue;
        const indexed = { announcement, assess: assessing(announcement, log) };
        read.set(announcement.id, indexed);
        // What was changed while it was read is read again the next time.
        if (takings === began) kept.set(announcement.id, indexed);
      }
    }
    return read;
  }

  async function byIds(ids: readonly string[]): Promise<(Indexed | undefined)[]> {
    // Held on to from the start: while others are read, one of these may have to make room.
    const known = ids.map((id) => kept.get(id));
    const unknown = ids.filter((id, at) => !known[at] && !stored.isUnreadable(id));
    const read = unknown.length > 0 ? await readIn(unknown) : NONE;
    return ids.map((id, at) => {
      const found = known[at] ?? read.get(id);
      return found && isServed(found.announcement.publisher) ? found : undefined;
    });
  }

  return {
    ...wholeFiles(filed, announcements, stored, isServed),
    byIds,
    organisations,

    /** Listings of a service filed under any of these areas. */
    serving: async (service: string, areas: readonly string[]): Promise<Indexed[]> => {
      const file = await files.of(service);
      const ids = new Set<string>();
      for (const area of areas) for (const id of file.get(area) ?? []) ids.add(id);
      // What a row that could not be read was filed under is not known: the listing itself has the last word.
      return (await byIds([...ids])).filter(
        (found) => found !== undefined && found.announcement.services.includes(service),
      ) as Indexed[];
    },

    /** Listings of a file, a page at a time in order of id, past one. */
    page: async (name: string, past: string | undefined, limit: number): Promise<Indexed[]> => {
      const page: Indexed[] = [];
      for (let last = past === undefined ? undefined : name + past; ;) {
        const keys = await filed.range({ prefix: name, past: last, limit });
        const found = await byIds(keys.map(({ key }) => filedId(key)));
        page.push(...found.filter((indexed) => indexed !== undefined));
        // Those that are in no answer are passed over: a page shorter than asked for is the last.
        if (page.length >= limit || keys.length < limit) return page.slice(0, limit);
        last = keys.at(-1)!.key;
      }
    },

    cursorOf: async (publisher: string) => (await getOne(cursors, publisher))?.cursor ?? null,

    /**
     * Takes a page of a publisher's feed: its items and the cursor after them, in one write.
     * A page taken twice changes nothing.
     */
    take: async (publisher: string, { items, next }: FeedPage) => {
      const latest = new Map(items.map((item) => [item.id, item]));
      const ids = [...latest.keys()];
      const rows = await announcements.getMany(ids);
      const before = rows.map((row, at) => row && stored.announcement(ids[at]!, row));
      const steps = [...latest.values()].map(({ id, data }, index) =>
        stepsOf(id, before[index], data),
      );
      const announced = [...latest.values()].flatMap(({ data }) => data ?? []);
      // Filed before stored and stored before unfiled: cut off in between, every file that names a
      // listing leads to one, and taking the page again finishes it. Each step is one write of a page.
      await database.write([
        ...(await organisations.changesFor(announced)),
        ...steps.flatMap(({ file }) => file),
        ...steps.map(({ store }) => store),
        ...steps.flatMap(({ unfile }) => unfile),
        { table: cursors, put: publisher, row: { cursor: next } },
      ]);
      takings++;
      for (const id of ids) {
        kept.delete(id);
        stored.renewed(id);
      }
      const touched = new Set([...before, ...announced].flatMap((row) => row?.services ?? []));
      for (const service of touched) files.changed(service);
      if (touched.size > 0) for (const listener of listeners) listener(touched);
    },

    /** Drops all that a publisher announced: it has left. */
    drop: async (publisher: string) => {
      await database.write([{ table: cursors, remove: publisher }]);
      for (;;) {
        const rows = await announcements.range({ prefix: `${publisher}:`, limit: DROPPED_AT_ONCE });
        if (rows.length === 0) return;
        const gone = rows.flatMap(({ key, row }) => stored.announcement(key, row) ?? []);
        await database.write([
          ...gone.flatMap(filingKeys).map((filing): Change => ({ table: filed, remove: filing })),
          ...rows.map(({ key }): Change => ({ table: announcements, remove: key })),
        ]);
        takings++;
        for (const { key } of rows) {
          kept.delete(key);
          stored.renewed(key);
        }
        for (const { services } of gone) for (const service of services) files.changed(service);
      }
    },
    /** Tells of each page taken which services' listings it changed. */
    onChange: (listener: (services: ReadonlySet<string>) => void) => listeners.add(listener),

    /** Forgets what is kept in memory: another process may have changed the store. */
    forget: () => {
      kept.clear();
      files.forget();
      stored.forget();
    },
  };

  function stepsOf(
    id: string,
    before: Announcement | undefined,
    after: Announcement | undefined,
  ): { file: Change[]; store: Change; unfile: Change[] } {
    const was = new Set(before ? filingKeys(before) : []);
    const is = new Set(after ? filingKeys(after) : []);
    return {
      file: [...is]
        .filter((key) => !was.has(key))
        .map((key) => ({ table: filed, put: key, row: { version: 1 } })),
      store: after
        ? { table: announcements, put: id, row: after }
        : { table: announcements, remove: id },
      unfile: [...was].filter((key) => !is.has(key)).map((key) => ({ table: filed, remove: key })),
    };
  }
}
