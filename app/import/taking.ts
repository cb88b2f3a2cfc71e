import { setFlagsFromString } from 'node:v8';
import type { Progress, ImportReport } from '../../shared/storage/import/load.ts';
import type { Settings } from '../../shared/runtime/settings.ts';
import { markOrigin } from '../store-origin.ts';
import { seedReference } from '../seed.ts';
import { openStores, STORE_NAMES } from '../stores.ts';
import { watchCost, type Cost } from './cost.ts';
import type { Import } from './run.ts';

/**
 * Rows live as long as their batch, which V8 takes for a sign that new ones will last: it would allocate them straight
 * in the old generation, which it seldom collects, and let that grow to a gigabyte. The flags turn off this
 * pretenuring and have V8 collect when the heap has grown by half.
 */
function keepMemoryLow() {
  setFlagsFromString('--no-allocation-site-pretenuring');
  setFlagsFromString('--heap-growing-percent=50');
}

/** The outcome of importing a file, and its cost. */
export type Taken = ImportReport & { seconds: number; cost: Cost };

/** Imports a file into the stores of the settings, which are marked as imported into. */
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
    // Every store: the parts share one origin, or a later start would add sample listings beside real data.
    for (const name of STORE_NAMES) await markOrigin(await stores.open(name), 'import');
    return { ...report, seconds: (performance.now() - start) / 1000, cost: cost.end() };
  } finally {
    await stores.close();
  }
}
