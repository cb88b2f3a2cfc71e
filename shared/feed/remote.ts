import { request, type Dispatcher } from 'undici';
import { readAtMost } from '../outbound/read.ts';
import { SERVICE_KEY_HEADER } from '../serve/service-key.ts';
import type { FeedItem, ReadFeed } from './feed.ts';

const QUERY =
  'query Feed($after: String, $limit: Int) { _feed(after: $after, limit: $limit) { next items { id state modified data } } }';

type Answer = {
  data?: { _feed?: { next: string; items: (Omit<FeedItem, 'data'> & { data: string | null })[] } };
};

// A page holds 500 listings at most; the longest there can be are some 20 kB each.
const LONGEST_PAGE_BYTES = 16_000_000;

/** Where a publisher's feed is read over HTTP, and how long a page is waited for. */
export type RemoteFeed = {
  url: URL;
  serviceKey: string;
  timeoutMs: number;
  /** What sends the requests, where the URL is an agency's: guarded. */
  dispatcher?: Dispatcher;
};

/** Reads a publisher's feed over HTTP. @throws Error when it is not answered as a feed is. */
export const remoteFeed =
  ({ url, serviceKey, timeoutMs, dispatcher }: RemoteFeed): ReadFeed =>
  async (after, limit) => {
    const { statusCode, body } = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [SERVICE_KEY_HEADER]: serviceKey },
      body: JSON.stringify({ query: QUERY, variables: { after, limit } }),
      signal: AbortSignal.timeout(timeoutMs),
      ...(dispatcher && { dispatcher }),
    });
    const feed = (JSON.parse(await readAtMost(body, LONGEST_PAGE_BYTES)) as Answer).data?._feed;
    if (!feed) throw new Error(`the feed answered ${statusCode} and no page`);
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
