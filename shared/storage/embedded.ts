import type { Database as LmdbTable, RootDatabase } from 'lmdb';
import { Conflict, type Change, type Database, type FiledUnder, type Table } from './database.ts';
import { bounds } from './embedded-bounds.ts';
import { environment } from './embedded-environment.ts';
import { openFiles, type Files } from './embedded-files.ts';

// Rows of a table have few shapes. The field names of each are stored here once, and rows hold values only: they take
// two thirds of the space, and are read faster. Rows written before this carry their own field names, and are still
// read.
const STRUCTURES = Symbol.for('structures');

/** A table as stored in LMDB, and the files (index buckets) of its rows where it has any. */
type Stored = { rows: LmdbTable<object, string>; files: Files | undefined };

/**
 * Opens the embedded store, LMDB files in a folder that is created when missing. Several processes of one machine may
 * have it open. An acknowledged write survives kill -9.
 */
export function openEmbedded(folder: string): Database {
  const { root, release } = environment(folder);
  const tables = new Map<string, LmdbTable<object, string>>();
  const named = (name: string) => {
    const table = tables.get(name) ?? openTable(root, name);
    tables.set(name, table);
    return table;
  };
  const filesOf = new Map<string, Files>();
  const stored = ({ name, filedUnder }: Pick<Table<object>, 'name' | 'filedUnder'>): Stored => {
    const files = filedUnder && (filesOf.get(name) ?? openFiles(root, name, filedUnder));
    if (files) filesOf.set(name, files);
    return { rows: named(name), files };
  };

  return {
    table: <R extends object>(name: string, filedUnder?: FiledUnder): Table<R> => {
      const own = stored({ name, filedUnder });
      const rows = own.rows as LmdbTable<R, string>;
      return {
        name,
        filedUnder,
        getMany: async (keys) => keys.map((key) => rows.get(key)),
        range: async (range = {}) =>
          range.file === undefined
            ? Array.from(rows.getRange(bounds(range)), ({ key, value }) => ({ key, row: value }))
            : (own.files?.keysIn(range.file, range) ?? []).map((key) => ({
                key,
                row: rows.get(key)!,
              })),
        keysIn: async (names) => names.map((file) => own.files?.keysIn(file) ?? []),
      };
    },
    write: async (changes) => {
      await root.transaction(() => {
        // Checked before anything is written, so that nothing needs to be rolled back.
        for (const change of changes) refuseTaken(named(change.table.name), change);
        for (const change of changes) apply(stored(change.table), change);
      });
    },
    drop: async (name) => {
      await named(name).drop();
      tables.delete(name);
    },
    close: release,
  };
}

const openTable = (root: RootDatabase, name: string) =>
  root.openDB<object, string>({ name, sharedStructuresKey: STRUCTURES } as object & {
    name: string;
  });

function refuseTaken(table: LmdbTable<object, string>, change: Change) {
  if ('insert' in change && table.doesExist(change.insert)) {
    throw new Conflict(change.table.name, change.insert);
  }
}

// Inside a transaction callback lmdb's writes are synchronous; their promises add nothing.
function apply({ rows, files }: Stored, change: Change) {
  if ('put' in change) {
    files?.refile(change.put, rows.get(change.put), change.row);
    rows.putSync(change.put, change.row);
  } else if ('insert' in change) rows.putSync(change.insert, change.row);
  else if ('remove' in change) {
    files?.refile(change.remove, rows.get(change.remove), undefined);
    rows.removeSync(change.remove);
  } else if ('add' in change) {
    const stored = rows.get(change.add) as { count: number } | undefined;
    const count = (stored?.count ?? 0) + change.row.count;
    rows.putSync(change.add, { ...(stored ?? change.row), count });
  } else {
    const stored = rows.get(change.advance) as { version: number } | undefined;
    if (!stored || stored.version < change.row.version) rows.putSync(change.advance, change.row);
  }
}
