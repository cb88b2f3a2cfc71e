import { LRUCache } from 'lru-cache';

// A text may be as long as a request: all together are no more than some megabytes.
const MOST_CHARACTERS = 5_000_000;

/** What is kept of texts that callers sent, by the text: the latest, so many at most and so long in all. */
export const keptByText = <Kept extends {}>(most: number) =>
  new LRUCache<string, Kept>({
    max: most,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (_, text) => text.length,
  });
