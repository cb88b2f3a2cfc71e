import { join } from 'node:path';
import type { Settings } from '../shared/settings.ts';
import type { Database } from '../shared/store/database.ts';
import { openEmbedded } from '../shared/store/embedded.ts';
import { openMongo } from '../shared/store/mongo.ts';

/** The parts that keep something, each in a store of its own. */
export const STORE_NAMES = ['routing', 'local', 'regional', 'national', 'third-sector'] as const;
export type StoreName = (typeof STORE_NAMES)[number];

/** Stores that are filled with listings or reference data, and the registry's, which agencies fill. */
type AnyStore = StoreName | 'registry';

/** The open stores of a process. */
export type Stores = { open: (name: AnyStore) => Promise<Database>; close: () => Promise<void> };

/** Opens stores as they are asked for: MongoDB when MONGODB_URI is set, else embedded under DATA_DIR. */
export function openStores({
  MONGODB_URI,
  DATA_DIR,
}: Pick<Settings, 'MONGODB_URI' | 'DATA_DIR'>): Stores {
  const opened = new Map<AnyStore, Promise<Database>>();
  const open = async (name: AnyStore) =>
    MONGODB_URI ? openMongo(MONGODB_URI, name) : openEmbedded(join(DATA_DIR, name));
  return {
    open: (name) => {
      const database = opened.get(name) ?? open(name);
      opened.set(name, database);
      return database;
    },
    close: async () => {
      for (const database of opened.values()) await (await database).close();
    },
  };
}
