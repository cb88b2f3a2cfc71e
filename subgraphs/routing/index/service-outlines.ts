import type { Table } from '../../../shared/storage/database.ts';
import { fileOfService } from './filing.ts';
import type { Names } from './naming.ts';
import type { Outline, StoredRows } from './stored-rows.ts';

const READ_AT_ONCE = 100;

/** The index's rows, and the entries of the bodies they name. */
type Sources = { announcements: Table<object>; stored: StoredRows; names: Pick<Names, 'listings'> };

/** Yields to other work, where that is due. */
export type Pause = () => Promise<void>;

/** Reads all listings of a service that may be in answers, bypassing the cache so as not to evict what answers need. */
export async function outlinesFor(
  service: string,
  { announcements, stored, names }: Sources,
  isServed: (publisher: string) => boolean,
  pause: Pause,
): Promise<Outline[]> {
  const found: Outline[] = [];
  const file = fileOfService(service);
  for (let past: string | undefined; ;) {
    const rows = await announcements.range({ file, past, limit: READ_AT_ONCE });
    const some = rows
      .map(({ key, row }) => stored.outline(key, row))
      .filter((read) => read !== undefined)
      .filter((read) => isServed(read.publisher) && read.services.includes(service));
    found.push(...(await names.listings<Outline>(some)));
    if (rows.length < READ_AT_ONCE) return found;
    past = rows.at(-1)!.key;
    await pause();
  }
}
