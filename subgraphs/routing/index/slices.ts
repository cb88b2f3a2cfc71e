import type { FeedItem } from '../../../shared/feed/feed.ts';
import { filingsOf } from '../../../shared/listing/filings.ts';

// Writing so many takes ten milliseconds or so, in which nothing is answered.
const MOST_AT_ONCE = 1_000;
// What a listing takes beside its filings, counted in filings.
const A_LISTING = 20;

/** Items in slices, each little enough to be written at once. */
export function slicesOf(items: readonly FeedItem[]): FeedItem[][] {
  const slices: FeedItem[][] = [];
  let left = 0;
  for (const item of items) {
    const takes = A_LISTING + (item.data ? filingsOf(item.data) : 0);
    if (takes > left) {
      slices.push([]);
      left = MOST_AT_ONCE;
    }
    slices.at(-1)!.push(item);
    left -= takes;
  }
  return slices;
}
