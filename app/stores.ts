import type { Settings } from '../shared/runtime/settings.ts';
import type { Database } from '../shared/storage/database.ts';
import { openStore } from '../shared/storage/open.ts';

/** The parts that store data, each in a store of its own. */
export const STORE_NAMES = ['routing', 'local', 'regional', 'national', 'third-sector'] as const;
export type StoreName = (typeof STORE_NAMES)[number];

/** Stores that are filled with listings or reference data, and the registry's, which agencies fill. */
type AnyStore = StoreName | 'registry';

/** The open stores of a process. */
export type Stores = { open: (name: AnyStore) => Promise<Database>; close: () => Promise<void> };

/** Opens stores on demand. */
export function openStores(settings: Pick<Settings, 'MONGODB_URI' | 'DATA_DIR'>): Stores {
  const opened = new Map<AnyStore, Promise<Database>>();
  return {
    open: (name) => {
      const database = opened.get(name) ?? openStore(name, settings);
      opened.set(name, database);
      return database;
    },
    close: async () => {
      for (const database of opened.values()) await (await database).close();
    },
  };
}
