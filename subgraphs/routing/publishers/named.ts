import type { FeedStanding } from '../index/follower.ts';

/** A publisher as routing comes by it: of a listing, or with how its announcements stand. */
export type Named =
  Pick<FeedStanding, 'publisher' | 'tier'> | { id: string; tier: FeedStanding['tier'] };

export const nameOf = (publisher: Named): string =>
  'id' in publisher ? publisher.id : publisher.publisher;
