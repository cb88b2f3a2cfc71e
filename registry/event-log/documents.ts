import { LRUCache } from 'lru-cache';
import { sha256 } from '../../shared/runtime/sha256.ts';
import { getOne, type Change, type Database } from '../../shared/storage/database.ts';

const MOST_KEPT = 200;

/** Texts kept by their hash: written before the log names them, and never changed. */
export function createDocuments(database: Database) {
  const table = database.table<{ text: string }>('documents');
  const read = new LRUCache<string, string>({ max: MOST_KEPT });
  return {
    /** Keeps texts; gives their hashes. */
    keep: async (...texts: string[]): Promise<string[]> => {
      const hashes = texts.map(sha256);
      // The same under the same key: whoever is first, nothing is lost.
      await database.write(
        texts.map((text, index): Change => ({ table, put: hashes[index]!, row: { text } })),
      );
      return hashes;
    },
    /** The text of a hash. @throws Error when there is none: the log names only what is kept. */
    get: async (hash: string): Promise<string> => {
      const text = read.get(hash) ?? (await getOne(table, hash))?.text;
      if (text === undefined) throw new Error(`the registry has no document ${hash}`);
      read.set(hash, text);
      return text;
    },
  };
}

export type Documents = ReturnType<typeof createDocuments>;
