import type { RootDatabase } from 'lmdb';
import type { FiledUnder, KeyRange } from './database.ts';
import { bounds } from './embedded-bounds.ts';

/** The files (index buckets) of a table's rows: which keys are in each. */
export type Files = ReturnType<typeof openFiles>;

const NOTHING: readonly string[] = [];

/** Opens the files of a table: a second LMDB table, which maps the name of each file to the keys of the rows in it. */
export function openFiles(root: RootDatabase, table: string, filedUnder: FiledUnder) {
  const files = root.openDB<string, string>({
    name: `${table}-files`,
    dupSort: true,
    encoding: 'ordered-binary',
  });

  return {
    /** The keys in a file, in order. */
    keysIn: (file: string, range: KeyRange = {}): string[] =>
      // Most files that are looked up do not exist, and checking that is cheaper than opening a range.
      files.doesExist(file) ? [...files.getValues(file, bounds(range))] : [],

    /** Updates the index for a changed row: adds it to the files it now belongs to, and removes it from the others. */
    refile: (key: string, before: object | undefined, after: object | undefined) => {
      const is = new Set(after ? filedUnder(after) : NOTHING);
      const was = before ? filedUnder(before) : NOTHING;
      for (const file of is) files.putSync(file, key);
      for (const file of was) if (!is.has(file)) files.removeSync(file, key);
    },
  };
}
