import type { Change, Database, Table } from '../storage/database.ts';

/** Deep equality of two plain values, ignoring the order of keys and undefined properties. */
export function sameContent(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, at) => sameContent(item, b[at]))
    );
  const [one, other] = [a as Fields, b as Fields];
  return (
    countOf(one) === countOf(other) &&
    Object.keys(one).every((key) => one[key] === undefined || sameContent(one[key], other[key]))
  );
}

type Fields = Record<string, unknown>;

function countOf(fields: Fields): number {
  let count = 0;
  for (const key in fields) if (fields[key] !== undefined) count++;
  return count;
}

/** How many rows a write added, changed, and left unchanged. */
export type Counts = { added: number; changed: number; unchanged: number };

/**
 * Upserts rows in one write, skipping unchanged ones; a second time it writes nothing. `settle` merges a new row with
 * the stored one, where what was known before must not be lost.
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
