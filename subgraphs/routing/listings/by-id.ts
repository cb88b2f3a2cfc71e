import type DataLoader from 'dataloader';
import { isListingId } from '../../../shared/contract/identifiers.ts';
import { loadBy } from '../../../shared/runtime/loading.ts';
import type { AnnouncementIndex } from '../index/announcements.ts';
import type { Indexed } from '../index/read-lately.ts';

/** Loads a request's listings by id, batched into one read of the index. */
export const loadListings = (index: AnnouncementIndex): DataLoader<string, Indexed | null> =>
  loadBy(async (ids) => {
    const possible = ids.filter(isListingId);
    const found = new Map((await index.byIds(possible)).map((row, at) => [possible[at], row]));
    return ids.map((id) => found.get(id));
  });
