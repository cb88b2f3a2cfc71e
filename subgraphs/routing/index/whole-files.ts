import type { Table } from '../../../shared/store/database.ts';
import { ANY, filedId, filedService, fileOf, PAST_ANY, PAST_OTHER_FILES } from './filing.ts';
import type { Outline, StoredRows } from './stored-rows.ts';

const READ_AT_ONCE = 100;

/** Lets others go first, where that is due. */
export type Pause = () => Promise<void>;

/** Reads the index through, past what it keeps in memory for answers: that stays as answers want it. */
export const wholeFiles = (
  filed: Table<object>,
  announcements: Table<object>,
  stored: StoredRows,
  isServed: (publisher: string) => boolean,
) => ({
  /** Every service that a listing is for. */
  services: async (pause: Pause): Promise<string[]> => {
    const found: string[] = [];
    for (let past = PAST_OTHER_FILES; ;) {
      const [next] = await filed.range({ past, limit: 1 });
      if (!next) return found;
      const service = filedService(next.key);
      found.push(service);
      past = fileOf(service) + PAST_ANY;
      await pause();
    }
  },

  /** All listings of a service that may be in answers. */
  listingsOf: async (service: string, pause: Pause): Promise<Outline[]> => {
    const found: Outline[] = [];
    for (let past: string | undefined; ;) {
      const prefix = fileOf(service, ANY);
      const keys = await filed.range({ prefix, past, limit: READ_AT_ONCE });
      const ids = keys.map(({ key }) => filedId(key));
      const rows = await announcements.getMany(ids);
      rows.forEach((row, at) => {
        const read = row && stored.outline(ids[at]!, row);
        if (read && isServed(read.publisher) && read.services.includes(service)) found.push(read);
      });
      if (keys.length < READ_AT_ONCE) return found;
      past = keys.at(-1)!.key;
      await pause();
    }
  },
});
