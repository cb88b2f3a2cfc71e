import type { RootDatabase } from 'lmdb';
import type { FiledUnder, KeyRange } from './database.ts';
import { bounds } from './embedded-bounds.ts';

/** The files of a table's rows: which keys are in each. */
export type Files = ReturnType<typeof openFiles>;

const NOTHING: readonly string[] = [];

/** Opens the files of a table: a second one, with a key in it under the name of each file its row is in. */
export function openFiles(root: RootDatabase, table: string, filedUnder: FiledUnder) {
  const files = root.openDB<string, string>({
    name: `${table}-files`,
    dupSort: true,
    encoding: 'ordered-binary',
  });

  return {
    /** The keys in a file, in order. */
    keysIn: (file: string, range: KeyRange = {}): string[] =>
      // Most files that are asked for do not exist, and that is known sooner than where their keys begin.
      files.doesExist(file) ? [...files.getValues(file, bounds(range))] : [],

    /** Files a row that changes: under all it now belongs to, and no more under what it belonged to before. */
    refile: (key: string, before: object | undefined, after: object | undefined) => {
      const is = new Set(after ? filedUnder(after) : NOTHING);
      const was = before ? filedUnder(before) : NOTHING;
      for (const file of is) files.putSync(file, key);
      for (const file of was) if (!is.has(file)) files.removeSync(file, key);
    },
  };
}
