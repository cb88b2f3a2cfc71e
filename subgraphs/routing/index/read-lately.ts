import { LRUCache } from 'lru-cache';
import { pause } from '../../../shared/runtime/allowance.ts';
import type { Assess } from '../../../shared/domain/eligibility/verdict.ts';
import type { Announcement } from '../../../shared/contract/listing-record.ts';
import type { Logger } from '../../../shared/runtime/logger.ts';
import type { Table } from '../../../shared/storage/database.ts';
import { assessing } from './assessing.ts';
import type { StoredRows } from './stored-rows.ts';

/** A listing in the index: its announcement, and its rule, compiled once per version. */
export type Indexed = { announcement: Announcement; assess: Assess };

const MOST_KEPT = 20_000;
const ROWS_AT_ONCE = 200;
const CHECKED_AT_ONCE = 25;
const NONE: ReadonlyMap<string, Indexed> = new Map();

/** A cache of recently read listings, ready for answers; others are read on demand. */
export function createReadLately(
  announcements: Table<object>,
  stored: StoredRows,
  isServed: (publisher: string) => boolean,
  log: Pick<Logger, 'warn'>,
) {
  const kept = new LRUCache<string, Indexed>({ max: MOST_KEPT });
  // Counts changes, so that a read that a change overlapped is not cached.
  let changes = 0;

  const servedOnly = (found: Indexed | undefined) =>
    found && isServed(found.announcement.publisher) ? found : undefined;

  function read(id: string, row: object): Indexed | undefined {
    const announcement = stored.announcement(id, row);
    return announcement && { announcement, assess: assessing(announcement, log) };
  }

  /** Reads listings into memory in batches, yielding to other requests in between. */
  async function readIn(ids: readonly string[]): Promise<ReadonlyMap<string, Indexed>> {
    const found = new Map<string, Indexed>();
    for (let from = 0; from < ids.length; from += ROWS_AT_ONCE) {
      await pause();
      const before = changes;
      const some = ids.slice(from, from + ROWS_AT_ONCE);
      const rows = await announcements.getMany(some);
      for (const [at, row] of rows.entries()) {
        if (at % CHECKED_AT_ONCE === 0) await pause();
        const indexed = row && read(some[at]!, row);
        if (!indexed) continue;
        found.set(some[at]!, indexed);
        // Not cached if anything changed during the read: it is read again the next time.
        if (changes === before) kept.set(some[at]!, indexed);
      }
    }
    return found;
  }

  return {
    /** Listings by id; undefined for one that may not be in answers. */
    byIds: async (ids: readonly string[]): Promise<(Indexed | undefined)[]> => {
      // Taken from the cache up front: reading the others may evict some of these.
      const known = ids.map((id) => kept.get(id));
      const unknown = ids.filter((id, at) => !known[at] && !stored.isUnreadable(id));
      const found = unknown.length > 0 ? await readIn(unknown) : NONE;
      return ids.map((id, at) => servedOnly(known[at] ?? found.get(id)));
    },

    /** The listings of some rows that may be in answers. */
    fromRows: (rows: readonly { key: string; row: object }[]): Indexed[] =>
      rows.flatMap(({ key, row }) => servedOnly(kept.get(key) ?? read(key, row)) ?? []),

    /** Evicts listings that were rewritten. */
    drop: (ids: readonly string[]) => {
      changes++;
      for (const id of ids) {
        kept.delete(id);
        stored.renewed(id);
      }
    },

    /** Clears the cache. */
    forget: () => {
      changes++;
      kept.clear();
      stored.forget();
    },
  };
}
