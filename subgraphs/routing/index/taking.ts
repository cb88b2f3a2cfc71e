import { pause } from '../../../shared/runtime/allowance.ts';
import { oneAtATime } from '../../../shared/runtime/one-at-a-time.ts';
import type { FeedItem, FeedPage } from '../../../shared/protocol/feed/feed.ts';
import {
  Conflict,
  getOne,
  type Change,
  type Database,
  type Table,
} from '../../../shared/storage/database.ts';
import type { NamingIt, Written } from './entry-after.ts';
import { fileOfOrganisation, filesOf } from './filing.ts';
import type { OrganisationBook } from './organisations.ts';
import { sealed } from './sealed.ts';
import type { createServiceList } from './services.ts';
import { slicesOf } from './slices.ts';
import type { SpeaksFor } from './statements.ts';
import type { StoredRows } from './stored-rows.ts';

/** What applying a page changes. */
export type TakingFooting = {
  database: Database;
  announcements: Table<object>;
  stored: StoredRows;
  organisations: OrganisationBook;
  speaksFor: SpeaksFor;
  services: ReturnType<typeof createServiceList>;
  /** Evicts listings, and files whose listings have changed, from the in-memory caches. */
  forget: (ids: readonly string[], files: readonly string[]) => void;
  /** How many filings may be written at once. */
  mostAtOnce: number;
};

const DROPPED_AT_ONCE = 100;
const READ_AT_ONCE = 100;

/** Applies feeds to the index. */
export function createTaking({
  database,
  announcements,
  stored,
  organisations,
  speaksFor,
  services,
  forget,
  mostAtOnce,
}: TakingFooting) {
  const cursors = database.table<{ cursor: string }>('cursors');
  const inTurn = oneAtATime();

  async function beforeOf(items: readonly FeedItem[]): Promise<Written[]> {
    const rows = await announcements.getMany(items.map(({ id }) => id));
    return items.map(({ id, data }, at) => {
      const row = rows[at];
      return { id, before: row && stored.announcement(id, row), after: data };
    });
  }

  /** Reads the listings that name a body, but those of a publisher that leaves. */
  const namingBut =
    (leaving: string | undefined): NamingIt =>
    async (body, until) => {
      const file = fileOfOrganisation(body);
      for (let past: string | undefined; ;) {
        const rows = await announcements.range({ file, past, limit: READ_AT_ONCE });
        for (const { key, row } of rows) {
          if (leaving !== undefined && key.startsWith(`${leaving}:`)) continue;
          const announcement = stored.announcement(key, row);
          if (announcement && until(announcement)) return;
        }
        if (rows.length < READ_AT_ONCE) return;
        past = rows.at(-1)!.key;
        await pause();
      }
    };

  /** Writes a batch of listings. @returns the services that they were for, or now are */
  async function write(
    written: readonly Written[],
    leaving?: string,
  ): Promise<ReadonlySet<string>> {
    const announced = written.flatMap(({ after }) => after ?? []);
    const gone = written.flatMap(({ before }) => before ?? []);
    const touched = new Set([...gone, ...announced].flatMap((listing) => listing.services));
    const naming = namingBut(leaving);
    const booked = () => organisations.changesFor(written, speaksFor, naming);
    const store = async (book: readonly Change[]) => {
      await database.write([
        // Organisations and services first: if interrupted in between, applying the page again completes the write.
        ...book,
        ...services.changesFor(touched),
        ...written.map(({ id, after }): Change =>
          after
            ? { table: announcements, put: id, row: sealed(after) }
            : { table: announcements, remove: id },
        ),
      ]);
      organisations.drop(book);
    };
    // Two publishers' words about a body must not cross: who changes the book waits for its turn, and looks again.
    if ((await booked()).length === 0) await store([]);
    else await inTurn(() => againAfterConflict(async () => store(await booked())));
    forget(
      written.map(({ id }) => id),
      written.flatMap(refiled),
    );
    return touched;
  }

  return {
    /** The stored cursor of a publisher's feed; null if it was never read. */
    cursorOf: async (publisher: string) => (await getOne(cursors, publisher))?.cursor ?? null,

    /**
     * Applies a page of a publisher's feed in slices, yielding to other requests in between, then stores the cursor.
     * Idempotent: a page that was interrupted is completed when it is applied again.
     * @returns the services whose listings it changed
     */
    page: async (publisher: string, { items, next }: FeedPage): Promise<Set<string>> => {
      const latest = [...new Map(items.map((item) => [item.id, item])).values()];
      const touched = new Set<string>();
      for (const slice of slicesOf(latest, mostAtOnce)) {
        for (const service of await write(await beforeOf(slice))) touched.add(service);
        await pause();
      }
      await database.write([{ table: cursors, put: publisher, row: { cursor: next } }]);
      return touched;
    },

    /** Judges anew what a publisher's listings say of bodies: whom it speaks for has changed. */
    judgeAnew: async (publisher: string): Promise<void> => {
      const prefix = `${publisher}:`;
      for (let past: string | undefined; ;) {
        const rows = await announcements.range({ prefix, past, limit: DROPPED_AT_ONCE });
        const read = rows.map(({ key, row }) => ({
          id: key,
          after: stored.announcement(key, row),
        }));
        await write(
          read.filter(({ after }) => after).map((one) => ({ ...one, before: undefined })),
        );
        if (rows.length < DROPPED_AT_ONCE) return;
        past = rows.at(-1)!.key;
        await pause();
      }
    },

    /** Drops all announcements of a publisher that has left. */
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
          publisher,
        );
        await pause();
      }
    },
  };
}

// Another process may have made the entry in between: what it made is then looked at.
async function againAfterConflict(attempt: () => Promise<void>): Promise<void> {
  try {
    await attempt();
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    await attempt();
  }
}

/** The files that a listing is in only before, or only after. */
function refiled({ before, after }: Written): string[] {
  const was = new Set(before ? filesOf(before) : []);
  const is = new Set(after ? filesOf(after) : []);
  return [...[...was].filter((file) => !is.has(file)), ...[...is].filter((file) => !was.has(file))];
}
