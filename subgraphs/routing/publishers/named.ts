import type { FeedStanding } from '../index/follower.ts';

/** A publisher as routing resolves it: from a listing, or with the state of its feed. */
export type Named =
  Pick<FeedStanding, 'publisher' | 'tier'> | { id: string; tier: FeedStanding['tier'] };

export const nameOf = (publisher: Named): string =>
  'id' in publisher ? publisher.id : publisher.publisher;
