import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { open, type RootDatabase } from 'lmdb';

type Held = { root: RootDatabase; holders: Set<symbol> };

// By folder. LMDB must not open a folder twice in one process: the second opening waits for a lock that the first
// one's writer releases only when this thread is free, which is a deadlock.
const opened = new Map<string, Held>();

/**
 * Opens the LMDB files of a folder, which is created when missing; opening it again within one process returns the
 * same environment. The files are closed when every opener has called `release`.
 */
export function environment(folder: string) {
  const path = resolve(folder);
  mkdirSync(path, { recursive: true });
  const held = opened.get(path) ?? { root: open({ path, maxDbs: 32 }), holders: new Set() };
  const holder = Symbol();
  held.holders.add(holder);
  opened.set(path, held);
  return {
    root: held.root,
    release: async () => {
      if (!held.holders.delete(holder) || held.holders.size > 0) return;
      opened.delete(path);
      await held.root.close();
    },
  };
}
