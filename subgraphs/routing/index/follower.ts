import type { ReadFeed } from '../../../shared/protocol/feed/feed.ts';
import type { Tier } from '../../../shared/contract/listing-terms.ts';
import type { Logger } from '../../../shared/runtime/logger.ts';
import type { ReportDesk } from '../../../shared/protocol/reports/report.ts';
import type { AnnouncementIndex } from './announcements.ts';
import { catchUp } from './catch-up.ts';

/** A publisher whose feed is followed. */
export type Publisher = {
  name: string;
  tier: Tier;
  typeName: string;
  /** Until then somebody else reads its feed into the index. */
  ready?: Promise<unknown> | undefined;
} & Reached;

/** The ways to a publisher: its feed, and where it takes reports of listings that are wrong, if it does. */
export type Reached = { read: ReadFeed; desk?: ReportDesk | undefined };

/** How a publisher's announcements stand: heard lately, not lately, or never. */
export type FeedStanding = {
  publisher: string;
  tier: Tier;
  state: 'FRESH' | 'STALE' | 'MISSING';
  heard: string | null;
};

/** Follows one publisher's feed into the index. */
export type Follower = ReturnType<typeof createFollower>;

// Announcements are called stale when this many polls, and at least this long, have passed unheard.
const STALE_POLLS = 10;
const STALE_MS = 30_000;

export function createFollower(
  publisher: Publisher,
  index: AnnouncementIndex,
  pollMs: () => number,
  log: Logger,
  /** When the publisher was last heard by the follower before this one. */
  heardBefore: number | null = null,
) {
  let heard = heardBefore;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let poked = false;
  let stopped = false;

  async function run(): Promise<void> {
    clearTimeout(timer);
    try {
      do {
        poked = false;
        await publisher.ready;
        // Until its feed has been read to the end, answers may lack what it offers.
        if (await catchUp(publisher, { index, log, isOver: () => stopped })) heard = Date.now();
      } while (poked);
    } catch (error) {
      log.warn({ publisher: publisher.name, error: String(error) }, 'feed not read');
    } finally {
      running = null;
      if (!stopped) timer = setTimeout(() => void hear(), pollMs()).unref();
    }
  }

  /** Reads the feed now, or once more right after the reading under way. */
  function hear(): Promise<void> {
    poked = true;
    return (running ??= run());
  }

  function state(): FeedStanding['state'] {
    if (heard === null) return 'MISSING';
    return Date.now() - heard <= Math.max(STALE_MS, STALE_POLLS * pollMs()) ? 'FRESH' : 'STALE';
  }

  return {
    publisher,
    hear,
    state,
    heardAt: () => heard,
    standing: (): FeedStanding => ({
      publisher: publisher.name,
      tier: publisher.tier,
      state: state(),
      heard: heard === null ? null : new Date(heard).toISOString(),
    }),
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
