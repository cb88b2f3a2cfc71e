import { LONGEST_PAGE } from '../../shared/protocol/feed/feed.ts';
import type { Logger } from '../../shared/runtime/logger.ts';
import { createAnnouncementIndex } from '../../subgraphs/routing/index/announcements.ts';
import { catchUp } from '../../subgraphs/routing/index/catch-up.ts';
import { renewIndex } from '../../subgraphs/routing/index/format.ts';
import { openSpokenFor } from '../../subgraphs/routing/index/spoken-for.ts';
import type { Stores } from '../stores.ts';
import { storedPublishers, TIERS } from '../tiers.ts';

// A backlog that is read in a second or two is not worth another process.
const PAGES_FAR_BEHIND = 10;

async function openIndex(stores: Stores, log: Logger) {
  const database = await stores.open('routing');
  const own = new Set<string>(TIERS.map(({ name }) => name));
  const { speaksFor } = await openSpokenFor(database, (publisher) => own.has(publisher));
  await renewIndex(database, log, speaksFor);
  // This process serves no requests, so a page can be one write, which waits for the disk once.
  return createAnnouncementIndex(database, log, () => true, Infinity, { speaksFor });
}

/** Reads the feeds of the directory's own tiers into its index, to their end. Can be restarted if interrupted. */
export async function readOwnFeeds(
  stores: Stores,
  log: Logger,
  changed: () => void = () => undefined,
): Promise<void> {
  const index = await openIndex(stores, log);
  index.onChange(changed);
  for (const publisher of await storedPublishers(stores))
    await catchUp(publisher, { index, log, isOver: () => false });
}

/** Whether the index has much of the directory's own tiers still to read, as it has after a large import. */
export async function isFarBehind(stores: Stores, log: Logger): Promise<boolean> {
  const index = await openIndex(stores, log);
  let left = PAGES_FAR_BEHIND;
  for (const { name, read } of await storedPublishers(stores)) {
    for (let cursor = await index.cursorOf(name); ; left--) {
      if (left === 0) return true;
      const { items, next } = await read(cursor, LONGEST_PAGE);
      if (items.length < LONGEST_PAGE) break;
      cursor = next;
    }
  }
  return false;
}
