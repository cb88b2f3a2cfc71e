import { LRUCache } from 'lru-cache';
import { pause } from '../../../shared/runtime/allowance.ts';
import type { Assess } from '../../../shared/domain/eligibility/verdict.ts';
import type { Announcement } from '../../../shared/contract/listing-record.ts';
import type { Logger } from '../../../shared/runtime/logger.ts';
import type { Table } from '../../../shared/storage/database.ts';
import { assessing } from './assessing.ts';
import type { Names } from './naming.ts';
import type { StoredRows } from './stored-rows.ts';

/** A listing in the index: its announcement, and its rule, compiled once per version. */
export type Indexed = { announcement: Announcement; assess: Assess };

/** A listing in memory: as it was announced, and as answers have it, made from what was known of bodies then. */
type Kept = { announced: Indexed; ready: Indexed; basis: object | undefined };

const MOST_KEPT = 20_000;
const ROWS_AT_ONCE = 200;
const CHECKED_AT_ONCE = 25;
const NONE: ReadonlyMap<string, Kept> = new Map();

/** A cache of recently read listings, ready for answers; others are read on demand. */
export function createReadLately(
  announcements: Table<object>,
  stored: StoredRows,
  isServed: (publisher: string) => boolean,
  names: Names,
  log: Pick<Logger, 'warn'>,
) {
  const kept = new LRUCache<string, Kept>({ max: MOST_KEPT });
  // Counts changes, so that a read that a change overlapped is not cached.
  let changes = 0;

  const servedOnly = (found: Kept | undefined) =>
    found && isServed(found.ready.announcement.publisher) ? found.ready : undefined;

  function read(id: string, row: object): Kept | undefined {
    const announcement = stored.announcement(id, row);
    if (!announcement) return undefined;
    const announced = { announcement, assess: assessing(announcement, log) };
    return { announced, ready: announced, basis: undefined };
  }

  /** Renews those made before an entry of a body or the register changed. */
  async function renew(found: readonly (Kept | undefined)[]): Promise<void> {
    const basis = names.basisNow();
    const old = found.filter((one) => one !== undefined && one.basis !== basis) as Kept[];
    if (old.length === 0) return;
    const renewed = await names.listings(old.map(({ announced }) => announced.announcement));
    old.forEach((one, at) => {
      one.ready = { announcement: renewed[at]!, assess: one.announced.assess };
      one.basis = basis;
    });
  }

  /** Reads listings into memory in batches, yielding to other requests in between. */
  async function readIn(ids: readonly string[]): Promise<ReadonlyMap<string, Kept>> {
    const found = new Map<string, Kept>();
    for (let from = 0; from < ids.length; from += ROWS_AT_ONCE) {
      await pause();
      const before = changes;
      const some = ids.slice(from, from + ROWS_AT_ONCE);
      const rows = await announcements.getMany(some);
      for (const [at, row] of rows.entries()) {
        if (at % CHECKED_AT_ONCE === 0) await pause();
        const listing = row && read(some[at]!, row);
        if (!listing) continue;
        found.set(some[at]!, listing);
        // Not cached if anything changed during the read: it is read again the next time.
        if (changes === before) kept.set(some[at]!, listing);
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
      const all = ids.map((id, at) => known[at] ?? found.get(id));
      const basis = names.basisNow();
      if (all.some((one) => one !== undefined && one.basis !== basis)) await renew(all);
      return all.map(servedOnly);
    },

    /** The listings of some rows that may be in answers. */
    fromRows: async (rows: readonly { key: string; row: object }[]): Promise<Indexed[]> => {
      const all = rows.map(({ key, row }) => kept.get(key) ?? read(key, row));
      await renew(all);
      return all.flatMap((one) => servedOnly(one) ?? []);
    },

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
