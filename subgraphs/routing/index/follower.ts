import { pause } from '../../../shared/allowance.ts';
import { LONGEST_PAGE, type FeedItem, type ReadFeed } from '../../../shared/feed/feed.ts';
import type { Tier } from '../../../shared/listing/record.ts';
import type { Logger } from '../../../shared/logger.ts';
import type { ReportDesk } from '../../../shared/reports/report.ts';
import type { AnnouncementIndex } from './announcements.ts';
import { takenSchema } from './announced.ts';

/** A publisher whose feed is followed. */
export type Publisher = { name: string; tier: Tier; typeName: string } & Reached;

/** The ways to a publisher: its feed, and where it takes reports of listings that are wrong, if it does. */
export type Reached = { read: ReadFeed; desk?: ReportDesk | undefined };

/** How a publisher's announcements stand: heard lately, not lately, or never. */
export type Standing = {
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

  async function catchUp() {
    let cursor = await index.cursorOf(publisher.name);
    for (;;) {
      const page = await publisher.read(cursor, LONGEST_PAGE);
      // What was taken is stored with its cursor: the next follower goes on from there.
      if (stopped) return;
      if (page.items.length > 0 || page.next !== cursor) {
        await index.take(publisher.name, { next: page.next, items: await takenOf(page.items) });
      }
      if (page.items.length === 0 && (page.next === cursor || cursor === null)) break;
      cursor = page.next;
    }
    // Only now: until its feed has been read to the end, answers may lack what it offers.
    heard = Date.now();
  }

  /** Reads some items of a page at a time: others are answered in between. */
  async function takenOf(items: readonly FeedItem[]): Promise<FeedItem[]> {
    const all: FeedItem[] = [];
    for (const item of items) {
      await pause();
      all.push(...taken(item));
    }
    return all;
  }

  // What is taken is the item as the schema reads it: every default written out, ids in their one form. One
  // publisher's bad item is left out and told of; it must not stop its feed or anybody else's.
  function taken(item: FeedItem): FeedItem[] {
    const { id, data } = item;
    const read = data && takenSchema.safeParse(data);
    const own =
      id.startsWith(`${publisher.name}:`) &&
      (!data ||
        (data.id === id && data.publisher === publisher.name && data.tier === publisher.tier));
    if (own && !read) return [item];
    if (own && read?.success) return [{ ...item, data: read.data }];
    log.warn(
      { publisher: publisher.name, id, problem: read?.error?.issues[0] },
      'announcement refused',
    );
    return [];
  }

  async function run(): Promise<void> {
    clearTimeout(timer);
    try {
      do {
        poked = false;
        await catchUp();
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

  function state(): Standing['state'] {
    if (heard === null) return 'MISSING';
    return Date.now() - heard <= Math.max(STALE_MS, STALE_POLLS * pollMs()) ? 'FRESH' : 'STALE';
  }

  return {
    publisher,
    hear,
    state,
    heardAt: () => heard,
    standing: (): Standing => ({
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
