/** An item of a feed as it comes over HTTP: its announcement is text. */
export type Item = { id: string; state: string; modified: string; data: string | null };
export type Page = { items: Item[]; next: string };

/** A feed read to its end: its items, and the cursors it was read by, the last of them the end's. */
export type Read = { items: Item[]; cursors: (string | null)[] };

const MOST_PAGES = 5_000;

/**
 * Reads a feed from a cursor to its end, or to so many items. A feed that turns in a circle, or goes on
 * without items, is taken to have ended: other checks tell that.
 */
export async function readFeed(
  page: (after: string | null, limit: number) => Promise<Page>,
  after: string | null,
  limit: number,
  most = Infinity,
): Promise<Read> {
  const items: Item[] = [];
  const cursors = [after];
  const seen = new Set(cursors);
  let empty = 0;
  while (items.length < most && cursors.length < MOST_PAGES && empty < 2) {
    const read = await page(cursors.at(-1)!, limit);
    items.push(...read.items);
    empty = read.items.length === 0 ? empty + 1 : 0;
    if (seen.has(read.next)) break;
    seen.add(read.next);
    cursors.push(read.next);
  }
  return { items, cursors };
}

/** The ids of items, in their order. */
export const idsOf = (items: readonly Item[]): string[] => items.map(({ id }) => id);
