import { request } from 'undici';
import { askPublisher, type RemotePublisher } from '../publisher.ts';
import { SERVICE_KEY_HEADER } from '../serve/service-key.ts';
import type { FeedItem, ReadFeed } from './feed.ts';

const QUERY =
  'query Feed($after: String, $limit: Int) { _feed(after: $after, limit: $limit) { next items { id state modified data } } }';

type Answer = {
  _feed: { next: string; items: (Omit<FeedItem, 'data'> & { data: string | null })[] };
};

/** Reads a publisher's feed over HTTP. @throws Error when it is not answered as a feed is. */
export const remoteFeed =
  (publisher: RemotePublisher): ReadFeed =>
  async (after, limit) => {
    const feed = (await askPublisher<Answer>(publisher, QUERY, { after, limit }))._feed;
    return {
      next: feed.next,
      items: feed.items.map(({ data, ...item }) => ({
        ...item,
        ...(data && { data: JSON.parse(data) as FeedItem['data'] }),
      })),
    };
  };

/** Tells routing that a publisher's feed has something new. Failing is no fault: it polls anyway. */
export async function poke(routing: URL, publisher: string, serviceKey: string): Promise<void> {
  try {
    const { body } = await request(new URL(`/poke/${publisher}`, routing), {
      method: 'POST',
      headers: { [SERVICE_KEY_HEADER]: serviceKey },
      signal: AbortSignal.timeout(1_000),
    });
    await body.dump();
  } catch {
    // Routing is away: it reads the feed when it is back.
  }
}
