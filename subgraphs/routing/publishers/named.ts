import type { Standing } from '../index/follower.ts';

/** A publisher as routing comes by it: of a listing, or with how its announcements stand. */
export type Named = Pick<Standing, 'publisher' | 'tier'> | { id: string; tier: Standing['tier'] };

export const nameOf = (publisher: Named): string =>
  'id' in publisher ? publisher.id : publisher.publisher;
