import { LRUCache } from 'lru-cache';
import type { Table } from '../../../shared/store/database.ts';
import { pause } from '../../../shared/allowance.ts';
import { filedArea, filedId, fileOf } from './filing.ts';

/** The ids of a service's listings, by the area they are filed under. */
export type ServiceFile = ReadonlyMap<string, readonly string[]>;

const MOST_SERVICES_KEPT = 500;
const KEYS_AT_ONCE = 1_000;

/** The files of services that were asked for lately, each read once, some keys at a time. */
export function createServiceFiles(filed: Table<object>) {
  const files = new LRUCache<string, Promise<ServiceFile>>({ max: MOST_SERVICES_KEPT });

  async function read(service: string): Promise<ServiceFile> {
    const file = new Map<string, string[]>();
    for (let past: string | undefined; ;) {
      await pause();
      const keys = await filed.range({ prefix: fileOf(service), past, limit: KEYS_AT_ONCE });
      for (const { key } of keys) {
        const area = filedArea(key);
        const there = file.get(area);
        if (there) there.push(filedId(key));
        else file.set(area, [filedId(key)]);
      }
      if (keys.length < KEYS_AT_ONCE) return file;
      past = keys.at(-1)!.key;
    }
  }

  return {
    of: (service: string): Promise<ServiceFile> => {
      const known = files.get(service);
      if (known) return known;
      const file = read(service);
      files.set(service, file);
      file.catch(() => files.delete(service));
      return file;
    },
    /** A service's listings have changed. One that is being read is read again by whoever asks next. */
    changed: (service: string) => files.delete(service),
    forget: () => files.clear(),
  };
}
