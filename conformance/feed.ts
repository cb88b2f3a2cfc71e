/** An item of a feed as sent over HTTP: its announcement is text. */
export type Item = { id: string; state: string; modified: string; data: string | null };
export type ItemsPage = { items: Item[]; next: string };

/** A position in a feed: a cursor, and the number of items before it. */
export type Mark = { cursor: string | null; at: number };

/** A feed as it was read: its items, and the positions it was read from, the last one at its end. */
export type Read = { items: Item[]; marks: Mark[] };

/** Reads one page of a feed. */
export type ReadPage = (after: string | null, limit: number) => Promise<ItemsPage>;

const MOST_PAGES = 5_000;

/**
 * Reads a feed from a cursor to its end, or to a maximum of items. A feed that loops, or continues
 * without items, is treated as ended: other checks report that.
 */
export async function readFeed(
  page: ReadPage,
  after: string | null,
  limit: number,
  most = Infinity,
): Promise<Read> {
  const items: Item[] = [];
  const marks: Mark[] = [{ cursor: after, at: 0 }];
  const seen = new Set([after]);
  let empty = 0;
  while (items.length < most && marks.length < MOST_PAGES && empty < 2) {
    const read = await page(endOf({ marks }), limit);
    items.push(...read.items);
    empty = read.items.length === 0 ? empty + 1 : 0;
    if (seen.has(read.next)) break;
    seen.add(read.next);
    marks.push({ cursor: read.next, at: items.length });
  }
  return { items, marks };
}

/** The cursor a reading ended at. */
export const endOf = ({ marks }: Pick<Read, 'marks'>): string | null => marks.at(-1)!.cursor;

/** The ids of items, in order. */
export const idsOf = (items: readonly Item[]): string[] => items.map(({ id }) => id);
