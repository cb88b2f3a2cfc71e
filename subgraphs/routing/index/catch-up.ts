import { pause } from '../../../shared/runtime/allowance.ts';
import { LONGEST_PAGE, type FeedItem, type ReadFeed } from '../../../shared/protocol/feed/feed.ts';
import { judge } from '../../../shared/protocol/feed/judge.ts';
import type { Tier } from '../../../shared/contract/listing-terms.ts';
import type { Logger } from '../../../shared/runtime/logger.ts';
import type { AnnouncementIndex } from './announcements.ts';

const LONGEST_SHOWN = 150;

/** A publisher whose feed is read. */
type Reading = { name: string; tier: Tier; read: ReadFeed };

/** The index a publisher's feed is read into, and when to stop reading. */
export type Into = { index: AnnouncementIndex; log: Pick<Logger, 'warn'>; isOver: () => boolean };

/**
 * Reads a publisher's feed into the index, from the stored cursor to its end. If interrupted, it resumes after the
 * last page that was applied.
 * @returns whether it was read to its end
 */
export async function catchUp(publisher: Reading, { index, log, isOver }: Into): Promise<boolean> {
  let cursor = await index.cursorOf(publisher.name);
  for (;;) {
    const { items, next } = await publisher.read(cursor, LONGEST_PAGE);
    if (isOver()) return false;
    if (items.length > 0 || next !== cursor)
      await index.take(publisher.name, { next, items: await takenOf(items, publisher, log) });
    if (items.length === 0 && (next === cursor || cursor === null)) return true;
    cursor = next;
  }
}

/** The accepted items of a page, checked in batches, yielding to other requests in between. */
async function takenOf(
  items: readonly FeedItem[],
  publisher: Reading,
  log: Pick<Logger, 'warn'>,
): Promise<FeedItem[]> {
  const all: FeedItem[] = [];
  for (const item of items) {
    await pause();
    all.push(...taken(item, publisher, log));
  }
  return all;
}

// Takes the item as the schema parses it: defaults filled in, ids normalised. One publisher's invalid item is left
// out and logged; it must not block its feed or anybody else's.
function taken(item: FeedItem, publisher: Reading, log: Pick<Logger, 'warn'>): readonly FeedItem[] {
  const judged = judge(item, publisher);
  if ('taken' in judged) return [judged.taken];
  const [{ path, code, text } = { path: '', code: '', text: undefined }] = judged.faults;
  const id = typeof item.id === 'string' ? shown(item.id) : undefined;
  log.warn(
    { publisher: publisher.name, id, path: shown(path), problem: code, mend: text?.en },
    'announcement refused',
  );
  return [];
}

const shown = (text: string) => text.slice(0, LONGEST_SHOWN);
