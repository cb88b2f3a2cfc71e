import { pause } from '../../../shared/allowance.ts';
import type { FeedItem, FeedPage } from '../../../shared/feed/feed.ts';
import type { Announcement } from '../../../shared/listing/record.ts';
import type { Change, Database, Table } from '../../../shared/store/database.ts';
import type { createFiles } from './files.ts';
import { filesOf } from './filing.ts';
import type { createOrganisationBook } from './organisations.ts';
import type { createReadLately } from './read-lately.ts';
import { sealed } from './sealed.ts';
import type { createServiceList } from './services.ts';
import { slicesOf } from './slices.ts';
import type { StoredRows } from './stored-rows.ts';

/** What a taken page changes. */
export type Taking = {
  database: Database;
  announcements: Table<object>;
  stored: StoredRows;
  organisations: ReturnType<typeof createOrganisationBook>;
  services: ReturnType<typeof createServiceList>;
  readLately: ReturnType<typeof createReadLately>;
  files: ReturnType<typeof createFiles>;
  /** How many filings may be written at once. */
  mostAtOnce: number;
};

type Written = { id: string; before: Announcement | undefined; after: Announcement | undefined };

const DROPPED_AT_ONCE = 100;

/** Takes what feeds say into the index. */
export function createTaking(taking: Taking) {
  const {
    database,
    announcements,
    stored,
    organisations,
    services,
    readLately,
    files,
    mostAtOnce,
  } = taking;
  const cursors = database.table<{ cursor: string }>('cursors');

  async function beforeOf(items: readonly FeedItem[]): Promise<Written[]> {
    const rows = await announcements.getMany(items.map(({ id }) => id));
    return items.map(({ id, data }, at) => {
      const row = rows[at];
      return { id, before: row && stored.announcement(id, row), after: data };
    });
  }

  /** Writes some listings at once, and forgets what is kept in memory of what they change. */
  async function write(written: readonly Written[]): Promise<void> {
    const announced = written.flatMap(({ after }) => after ?? []);
    const gone = written.flatMap(({ before }) => before ?? []);
    await database.write([
      // What lists and names go first: cut off in between, taking the page again finds the rest still to do.
      ...(await organisations.changesFor(announced)),
      ...services.changesFor([...gone, ...announced]),
      ...written.map(({ id, after }): Change =>
        after
          ? { table: announcements, put: id, row: sealed(after) }
          : { table: announcements, remove: id },
      ),
    ]);
    readLately.drop(written.map(({ id }) => id));
    files.drop(written.flatMap(refiled));
  }

  return {
    /**
     * Takes a page of a publisher's feed, and then the cursor after it, in slices between which others are answered.
     * A page taken twice changes nothing, and one that was cut off is finished when it is taken again.
     * @returns the services whose listings it changed
     */
    page: async (publisher: string, { items, next }: FeedPage): Promise<Set<string>> => {
      const latest = [...new Map(items.map((item) => [item.id, item])).values()];
      const touched = new Set<string>();
      for (const slice of slicesOf(latest, mostAtOnce)) {
        const written = await beforeOf(slice);
        await write(written);
        for (const { before, after } of written)
          for (const service of [...(before?.services ?? []), ...(after?.services ?? [])])
            touched.add(service);
        await pause();
      }
      await database.write([{ table: cursors, put: publisher, row: { cursor: next } }]);
      return touched;
    },

    /** Drops all that a publisher announced: it has left. */
    drop: async (publisher: string): Promise<void> => {
      await database.write([{ table: cursors, remove: publisher }]);
      for (;;) {
        const rows = await announcements.range({ prefix: `${publisher}:`, limit: DROPPED_AT_ONCE });
        if (rows.length === 0) return;
        await write(
          rows.map(({ key, row }) => ({
            id: key,
            before: stored.announcement(key, row),
            after: undefined,
          })),
        );
        await pause();
      }
    },
  };
}

/** The files that a listing is in only before, or only after. */
function refiled({ before, after }: Written): string[] {
  const was = new Set(before ? filesOf(before) : []);
  const is = new Set(after ? filesOf(after) : []);
  return [...[...was].filter((file) => !is.has(file)), ...[...is].filter((file) => !was.has(file))];
}
