import { LRUCache } from 'lru-cache';
import type { Table } from '../../../shared/storage/database.ts';
import { fileAt, partsOf } from './filing.ts';

/** The ids of a service's listings, by the place they are filed under: only places looked up so far. */
type ServiceFiles = Map<string, readonly string[]>;

const MOST_PLACES = 300_000;
const NONE: readonly string[] = [];

/**
 * The files that answers are built from, each a service's listings at one place. Files are cached once looked up,
 * empty ones too; a change evicts only those it touches.
 */
export function createFiles(announcements: Table<object>) {
  const kept = new LRUCache<string, ServiceFiles>({ maxSize: MOST_PLACES });
  // Counts changes, so that a read that a change overlapped is not cached.
  let changes = 0;

  function keep(service: string, at: readonly string[], found: readonly string[][]) {
    const files = kept.get(service) ?? new Map<string, readonly string[]>();
    at.forEach((place, index) => files.set(place, found[index]!.length > 0 ? found[index]! : NONE));
    // Delete first: the cache ignores a new size for the same value.
    kept.delete(service);
    kept.set(service, files, { size: files.size });
  }

  return {
    /** The ids of a service's listings at any of these places, each once. */
    idsAt: async (service: string, at: readonly string[]): Promise<string[]> => {
      const files = kept.get(service);
      const ids = new Set<string>();
      const unknown = at.filter((place) => {
        const known = files?.get(place);
        if (known) for (const id of known) ids.add(id);
        return !known;
      });
      if (unknown.length === 0) return [...ids];
      const before = changes;
      const found = await announcements.keysIn(unknown.map((place) => fileAt(service, place)));
      if (changes === before) keep(service, unknown, found);
      for (const more of found) for (const id of more) ids.add(id);
      return [...ids];
    },

    /** Evicts files whose listings have changed, by name. */
    drop: (files: Iterable<string>) => {
      changes++;
      for (const file of files) {
        const [service, place] = partsOf(file);
        kept.peek(service)?.delete(place);
      }
    },

    /** Clears the cache. */
    forget: () => {
      changes++;
      kept.clear();
    },
  };
}
