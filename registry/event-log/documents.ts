import { LRUCache } from 'lru-cache';
import { sha256 } from '../../shared/runtime/sha256.ts';
import { getOne, type Change, type Database } from '../../shared/storage/database.ts';

const MOST_KEPT = 200;

/** Content-addressed texts: written before the log refers to them, and never changed. */
export function createDocuments(database: Database) {
  const table = database.table<{ text: string }>('documents');
  const read = new LRUCache<string, string>({ max: MOST_KEPT });
  return {
    /** Stores texts; returns their hashes. */
    keep: async (...texts: string[]): Promise<string[]> => {
      const hashes = texts.map(sha256);
      // The same content has the same key: whoever writes first, nothing is lost.
      await database.write(
        texts.map((text, index): Change => ({ table, put: hashes[index]!, row: { text } })),
      );
      return hashes;
    },
    /** The text of a hash. @throws Error when there is none: the log refers only to stored texts. */
    get: async (hash: string): Promise<string> => {
      const text = read.get(hash) ?? (await getOne(table, hash))?.text;
      if (text === undefined) throw new Error(`the registry has no document ${hash}`);
      read.set(hash, text);
      return text;
    },
  };
}

export type Documents = ReturnType<typeof createDocuments>;
