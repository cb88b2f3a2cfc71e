import { setFlagsFromString } from 'node:v8';
import type { Progress, ImportReport } from '../../shared/storage/import/load.ts';
import type { Settings } from '../../shared/runtime/settings.ts';
import { markOrigin } from '../store-origin.ts';
import { seedReference } from '../seed.ts';
import { openStores, STORE_NAMES } from '../stores.ts';
import { watchCost, type Cost } from './cost.ts';
import type { Import } from './run.ts';

/**
 * Rows live as long as their batch, which V8 takes for a sign that new ones will last: it would lay them where it
 * seldom looks for rubbish, and let that grow to a gigabyte. Told not to, and to look when it has grown by half.
 */
function keepMemoryLow() {
  setFlagsFromString('--no-allocation-site-pretenuring');
  setFlagsFromString('--heap-growing-percent=50');
}

/** What became of a file, and what that took. */
export type Taken = ImportReport & { seconds: number; cost: Cost };

/** Takes a file into the stores of the settings, which are marked as imported into. */
export async function takeFile(
  run: Import,
  path: string,
  settings: Pick<Settings, 'MONGODB_URI' | 'DATA_DIR'>,
  progress: Progress,
): Promise<Taken> {
  keepMemoryLow();
  const stores = openStores(settings);
  try {
    await seedReference(stores);
    const cost = watchCost();
    const start = performance.now();
    const report = await run(path, stores, progress);
    // Every store: the parts share one origin, or a later start would lay sample listings beside real data.
    for (const name of STORE_NAMES) await markOrigin(await stores.open(name), 'import');
    return { ...report, seconds: (performance.now() - start) / 1000, cost: cost.end() };
  } finally {
    await stores.close();
  }
}
