import type { OwnerKeys } from '../../http/owner.ts';
import type { OwnerKey } from '../../runtime/settings.ts';
import type { Database } from '../../storage/database.ts';
import { openKeyStore } from './key-store.ts';

/** The keys of a publisher in its store, seeded with those that the settings name for it. */
export function openOwnerKeys(
  database: Database,
  publisher: string,
  named: readonly OwnerKey[] | Promise<readonly OwnerKey[]>,
): OwnerKeys {
  const store = openKeyStore(database);
  const seed = async () => store.seed((await named).filter(({ tier }) => tier === publisher));
  const seeding = seed();
  // Whoever sends a key is told; until then a store that cannot be written is nobody's concern.
  seeding.catch(() => undefined);
  return {
    find: async (sent) => {
      await seeding;
      return store.find(sent);
    },
  };
}
