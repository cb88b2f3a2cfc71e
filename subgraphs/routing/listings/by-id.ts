import type DataLoader from 'dataloader';
import { loadBy } from '../../../shared/runtime/loading.ts';
import type { AnnouncementIndex } from '../index/announcements.ts';
import type { Indexed } from '../index/read-lately.ts';

/** The id of a listing: its publisher's name, and its key there. */
const LISTING_ID = /^[a-z][a-z0-9-]{0,62}:[a-z0-9][a-z0-9-]{0,79}$/;

/** Whether a text can be the id of a listing. */
export const isListingId = (id: string): boolean => LISTING_ID.test(id);

/** Loads the listings that a request asks for by their ids: all of them in one read of the index. */
export const loadListings = (index: AnnouncementIndex): DataLoader<string, Indexed | null> =>
  loadBy(async (ids) => {
    const possible = ids.filter(isListingId);
    const found = new Map((await index.byIds(possible)).map((row, at) => [possible[at], row]));
    return ids.map((id) => found.get(id));
  });
