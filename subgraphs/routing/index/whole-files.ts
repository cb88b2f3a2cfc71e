import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Table } from '../../../shared/store/database.ts';
import { ANY, filedId, filedService, fileOf, PAST_ANY, PAST_OTHER_FILES } from './filing.ts';
import type { Outline, StoredRows } from './stored-rows.ts';

const READ_AT_ONCE = 500;

/** Reads the index through, past what it keeps in memory for answers: that stays as answers want it. */
export const wholeFiles = (
  filed: Table<object>,
  announcements: Table<object>,
  stored: StoredRows,
  isServed: (publisher: string) => boolean,
) => ({
  /** Every service that a listing is for. */
  services: async (): Promise<string[]> => {
    const found: string[] = [];
    for (let past = PAST_OTHER_FILES; ;) {
      const [next] = await filed.range({ past, limit: 1 });
      if (!next) return found;
      const service = filedService(next.key);
      found.push(service);
      past = fileOf(service) + PAST_ANY;
    }
  },

  /** All listings of a service that may be in answers. */
  listingsOf: async (service: string): Promise<Outline[]> => {
    const keys = await filed.range({ prefix: fileOf(service, ANY) });
    const found: Outline[] = [];
    for (let from = 0; from < keys.length; from += READ_AT_ONCE) {
      const ids = keys.slice(from, from + READ_AT_ONCE).map(({ key }) => filedId(key));
      const rows = await announcements.getMany(ids);
      rows.forEach((row, at) => {
        const read = row && stored.outline(ids[at]!, row);
        if (read && isServed(read.publisher) && read.services.includes(service)) found.push(read);
      });
      await nextTurn();
    }
    return found;
  },
});
