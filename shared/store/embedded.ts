import { mkdirSync } from 'node:fs';
import { open, type Database as LmdbTable, type RangeOptions } from 'lmdb';
import { Conflict, type Change, type Database, type Range, type Table } from './database.ts';

// Sorts after every key: keys are text, and this code point is not a character.
const LAST = '\uffff';
// Rows of a table have few shapes. The names of their fields are kept here once, and rows hold values only: they
// take two thirds of the room, and are read faster. Rows from before this tell their own names, and are still read.
const STRUCTURES = Symbol.for('structures');

/**
 * Opens the embedded store, LMDB files in a folder that is made when missing.
 * Several processes of one machine may have it open. An acknowledged write survives kill -9.
 */
export function openEmbedded(folder: string): Database {
  mkdirSync(folder, { recursive: true });
  const root = open({ path: folder, maxDbs: 32 });
  const tables = new Map<string, LmdbTable<object, string>>();
  const named = (name: string) => {
    const table =
      tables.get(name) ??
      root.openDB<object, string>({ name, sharedStructuresKey: STRUCTURES } as object & {
        name: string;
      });
    tables.set(name, table);
    return table;
  };

  return {
    table: <R extends object>(name: string): Table<R> => {
      const table = named(name) as LmdbTable<R, string>;
      return {
        name,
        getMany: async (keys) => keys.map((key) => table.get(key)),
        range: async (range = {}) =>
          Array.from(table.getRange(bounds(range)), ({ key, value }) => ({ key, row: value })),
      };
    },
    write: async (changes) => {
      await root.transaction(() => {
        // Checked before anything is written: then nothing needs to be undone.
        for (const change of changes) refuseTaken(named(change.table.name), change);
        for (const change of changes) apply(named(change.table.name), change);
      });
    },
    close: () => root.close(),
  };
}

function bounds({ prefix = '', past, limit, reverse = false }: Range): RangeOptions {
  const [low, high] = reverse ? [prefix, past ?? prefix + LAST] : [past ?? prefix, prefix + LAST];
  return {
    start: reverse ? high : low,
    end: reverse ? low : high,
    exclusiveStart: past !== undefined,
    ...(limit !== undefined && { limit }),
    reverse,
  };
}

function refuseTaken(table: LmdbTable<object, string>, change: Change) {
  if ('insert' in change && table.doesExist(change.insert)) {
    throw new Conflict(change.table.name, change.insert);
  }
}

// Inside a transaction callback lmdb's writes are immediate; their promises tell nothing more.
function apply(table: LmdbTable<object, string>, change: Change) {
  if ('put' in change) table.putSync(change.put, change.row);
  else if ('insert' in change) table.putSync(change.insert, change.row);
  else if ('remove' in change) table.removeSync(change.remove);
  else if ('add' in change) {
    const stored = table.get(change.add) as { count: number } | undefined;
    const count = (stored?.count ?? 0) + change.row.count;
    table.putSync(change.add, { ...(stored ?? change.row), count });
  } else {
    const stored = table.get(change.advance) as { version: number } | undefined;
    if (!stored || stored.version < change.row.version) table.putSync(change.advance, change.row);
  }
}
