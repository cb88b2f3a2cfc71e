import type { RangeOptions } from 'lmdb';
import type { KeyRange } from './database.ts';

// Sorts after every key: keys are text, and this code point is not a character.
const LAST = '\uffff';

/** A key range as LMDB expects it. */
export function bounds({ prefix = '', past, limit, reverse = false }: KeyRange): RangeOptions {
  const [low, high] = reverse ? [prefix, past ?? prefix + LAST] : [past ?? prefix, prefix + LAST];
  return {
    start: reverse ? high : low,
    end: reverse ? low : high,
    exclusiveStart: past !== undefined,
    ...(limit !== undefined && { limit }),
    reverse,
  };
}
