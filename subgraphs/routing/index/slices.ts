import type { FeedItem } from '../../../shared/protocol/feed/feed.ts';
import { filingsOf } from '../../../shared/contract/filings.ts';

/** How many filings are written at once in a process that serves requests: takes about ten milliseconds. */
export const BESIDE_ANSWERS = 1_000;
// The cost of a listing beyond its filings, measured in filings.
const A_LISTING = 20;

/** Items in slices, each with no more filings than may be written at once. */
export function slicesOf(items: readonly FeedItem[], mostAtOnce: number): FeedItem[][] {
  const slices: FeedItem[][] = [];
  let left = 0;
  for (const item of items) {
    const takes = A_LISTING + (item.data ? filingsOf(item.data) : 0);
    if (takes > left) {
      slices.push([]);
      left = mostAtOnce;
    }
    slices.at(-1)!.push(item);
    left -= takes;
  }
  return slices;
}
