import { LRUCache } from 'lru-cache';
import type { Publisher } from '../index/follower.ts';

const KEPT_MS = 5_000;
const MOST_KEPT = 1_000;

/** Returns how many reports are waiting at a publisher; null where it accepts none, or does not respond. */
export type ReportsWaiting = (publisher: string) => Promise<number | null>;

/** Asks publishers how many reports are waiting; cached, since anybody may query the graph. */
export function reportsWaiting(
  publisherNamed: (name: string) => Publisher | undefined,
): ReportsWaiting {
  const kept = new LRUCache<string, Promise<number | null>>({ max: MOST_KEPT, ttl: KEPT_MS });
  return (publisher) => {
    const desk = publisherNamed(publisher)?.desk;
    const known = kept.get(publisher);
    if (known || !desk) return known ?? Promise.resolve(null);
    const asked = desk.waiting().catch(() => null);
    kept.set(publisher, asked);
    return asked;
  };
}
