import { LRUCache } from 'lru-cache';

// A text may be as long as a request; together they are limited to some megabytes.
const MOST_CHARACTERS = 5_000_000;

/** An LRU cache keyed by the texts callers sent, limited by count and total length. */
export const keptByText = <Kept extends {}>(most: number) =>
  new LRUCache<string, Kept>({
    max: most,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (_, text) => text.length,
  });
