import { BadInput } from '../../runtime/errors.ts';
import { announce, type Announcement } from '../../contract/listing-record.ts';
import type { Tier } from '../../contract/listing-terms.ts';
import type { ListingReads } from '../../storage/listings.ts';

/** One item of a feed: a listing as it is now, or a deletion. */
export type FeedItem = {
  id: string;
  state: 'updated' | 'deleted';
  modified: string;
  data?: Announcement | undefined;
};

/**
 * A page of a feed. `next` is the cursor for the next page; a page without items and with the same `next` is the end.
 */
export type FeedPage = { items: FeedItem[]; next: string };

/** Reads a publisher's feed, in order of change, after a cursor; without one from the beginning. */
export type ReadFeed = (after: string | null, limit: number) => Promise<FeedPage>;

/** The most items in a page, whatever the limit requested. */
export const LONGEST_PAGE = 500;

const CURSOR = /^\d{1,15}$/;

/**
 * The feed of an owner's listings, with the semantics of OpenActive's Realtime Paged Data Exchange.
 * @throws BadInput for a cursor that this feed did not issue.
 */
export const feedOf =
  (publisher: { name: string; tier: Tier }, store: ListingReads<unknown>): ReadFeed =>
  async (after, limit) => {
    if (after && !CURSOR.test(after))
      throw new BadInput('This cursor is not one of this feed: start again without one.');
    await store.resume?.();
    const items: FeedItem[] = [];
    const wanted = Math.min(Math.max(limit, 1), LONGEST_PAGE);
    let number = Number(after ?? 0);
    while (items.length < wanted) {
      const page = await store.changesPast(number, wanted - items.length);
      if (page.next === number) break;
      number = page.next;
      items.push(...page.listings.map((stored) => itemOf(announce(publisher, stored))));
    }
    return { items, next: String(number) };
  };

const itemOf = (data: Announcement): FeedItem =>
  data.status === 'WITHDRAWN'
    ? { id: data.id, state: 'deleted', modified: data.modified }
    : { id: data.id, state: 'updated', modified: data.modified, data };
