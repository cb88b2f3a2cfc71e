import type { Announcement, Channel } from './listing-record.ts';

/** The parts of a listing that its opening hours depend on: its bodies and its coverage. */
export type Located = Pick<Announcement, 'provider' | 'responsible' | 'coverage'>;

/** A channel with its listing, which decides its bank holidays. */
export type ListedChannel = Channel & { of: Located };
