import type { Change, Database, Table } from './database.ts';

/** A value as text that does not depend on the order its keys were written in, nor on undefined ones. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** Whether two plain values say the same. */
export const sameContent = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** How many rows a write added, changed, and found as they were. */
export type Counts = { added: number; changed: number; unchanged: number };

/**
 * Puts rows in a table in one write, leaving those that are there already; a second time it writes nothing.
 * `settle` makes one of a new row and the one stored, where what was known before must not be lost.
 */
export async function putChanged<R extends object>(
  database: Database,
  table: Table<R>,
  told: readonly { key: string; row: R }[],
  settle: (told: R, stored: R | undefined) => R = (row) => row,
): Promise<Counts> {
  const stored = await table.getMany(told.map(({ key }) => key));
  const entries = told.map(({ key, row }, index) => ({ key, row: settle(row, stored[index]) }));
  const differing = entries.filter(
    ({ row }, index) => !stored[index] || !sameContent(stored[index], row),
  );
  const added = stored.filter((row) => row === undefined).length;
  if (differing.length > 0) {
    await database.write(differing.map(({ key, row }): Change => ({ table, put: key, row })));
  }
  return { added, changed: differing.length - added, unchanged: entries.length - differing.length };
}
