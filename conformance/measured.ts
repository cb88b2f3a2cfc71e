import type { Subject } from './subject.ts';

/** How much was requested, and the size and time of the responses. */
export type Measured = {
  requests: number;
  /** Items of the feed, and current listings. */
  items: number;
  listings: number;
  sdlBytes: number;
  largestPageBytes: number;
  slowestMs: number;
};

/** Measures the requests to a subgraph; what it did not answer counts as zero. */
export async function measured({ client, feed, offered, own }: Subject): Promise<Measured> {
  const { replies } = client;
  const pages = replies.filter(({ operation }) => operation === 'Feed');
  return {
    requests: replies.length,
    items: (await feed().catch(() => null))?.items.length ?? 0,
    listings: (await offered().catch(() => [])).length,
    sdlBytes: Buffer.byteLength((await own().catch(() => null))?.sdl ?? ''),
    largestPageBytes: largest(pages.map(({ bytes }) => bytes)),
    slowestMs: Math.round(largest(replies.map(({ ms }) => ms))),
  };
}

const largest = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b), 0);
