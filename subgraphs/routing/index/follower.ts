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
  /** Until it resolves, another process reads the feed into the index. */
  ready?: Promise<unknown> | undefined;
} & Reached;

/** Access to a publisher: its feed, and where it accepts reports of wrong listings, if it does. */
export type Reached = { read: ReadFeed; desk?: ReportDesk | undefined };

/** The state of a publisher's feed: read recently, not recently, or never. */
export type FeedStanding = {
  publisher: string;
  tier: Tier;
  state: 'FRESH' | 'STALE' | 'MISSING';
  heard: string | null;
};

/** Follows one publisher's feed into the index. */
export type Follower = ReturnType<typeof createFollower>;

// A feed is stale when it has not been read for this many polls, and at least this long.
const STALE_POLLS = 10;
const STALE_MS = 30_000;

export function createFollower(
  publisher: Publisher,
  index: AnnouncementIndex,
  pollMs: () => number,
  log: Logger,
  /** When the follower before this one last read the publisher's feed. */
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
        // Until its feed has been read to the end, answers may lack its listings.
        if (await catchUp(publisher, { index, log, isOver: () => stopped })) heard = Date.now();
      } while (poked);
    } catch (error) {
      log.warn({ publisher: publisher.name, error: String(error) }, 'feed not read');
    } finally {
      running = null;
      if (!stopped) timer = setTimeout(() => void hear(), pollMs()).unref();
    }
  }

  /** Reads the feed now, or again right after a read in progress. */
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
