import type { Announcement, Channel } from './listing-record.ts';

/** A listing as its opening hours see it: whose it is and where it is offered. */
export type Located = Pick<Announcement, 'provider' | 'responsible' | 'coverage'>;

/** A channel, and the listing it belongs to: bank holidays depend on whose it is. */
export type ListedChannel = Channel & { of: Located };
