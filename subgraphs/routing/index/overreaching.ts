import { LRUCache } from 'lru-cache';
import type { FeedPage } from '../../../shared/protocol/feed/feed.ts';
import type { Logger } from '../../../shared/runtime/logger.ts';
import type { SpokenFor } from './spoken-for.ts';

const MOST_TOLD_OF = 10_000;

/**
 * Tells operators, once for each listing, of announcements that state a duty or a preference for a body that their
 * publisher does not speak for. They are taken, but that does not count; the body sees them among its claims.
 */
export function createOverreachLog({ mayState }: SpokenFor, log: Pick<Logger, 'warn'>) {
  const told = new LRUCache<string, true>({ max: MOST_TOLD_OF });
  return ({ items }: FeedPage): void => {
    for (const { data } of items) {
      if (!data || (!data.duty && data.prefers.length === 0)) continue;
      if (mayState(data) || told.has(data.id)) continue;
      told.set(data.id, true);
      const { id: listing, responsible, duty, prefers } = data;
      const states = [...(duty ? ['duty'] : []), ...(prefers.length > 0 ? ['prefers'] : [])];
      log.warn(
        { listing, body: responsible.id, states },
        'states what only a body may that its publisher does not speak for: it does not count',
      );
    }
  };
}
