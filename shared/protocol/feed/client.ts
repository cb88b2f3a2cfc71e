import { askPublisher, type RemotePublisher } from '../remote-publisher.ts';
import type { FeedItem, ReadFeed } from './feed.ts';
import { announcedIn, type SentItem } from './judge.ts';

/** The query for a page of a feed. */
export const FEED_QUERY =
  'query Feed($after: String, $limit: Int) { _feed(after: $after, limit: $limit) { next items { id state modified data } } }';

type Answer = { _feed: { next: string; items: readonly (SentItem | null)[] } };

/**
 * Reads a publisher's feed over HTTP; its items are not validated yet. @throws Error when the response is not a feed.
 */
export const remoteFeed =
  (publisher: RemotePublisher): ReadFeed =>
  async (after, limit) => {
    const feed = (await askPublisher<Answer>(publisher, FEED_QUERY, { after, limit }))._feed;
    return {
      next: feed.next,
      items: feed.items.map(
        (item) => ({ ...item, data: announcedIn(item?.data ?? undefined) }) as FeedItem,
      ),
    };
  };
