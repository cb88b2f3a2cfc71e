import { readFile } from 'node:fs/promises';
import { referenceFiles, sampleFiles } from '../data/files.ts';
import { loadCsv, type ImportReport } from '../shared/storage/import/load.ts';
import type { Service } from '../subgraphs/routing/services/service.ts';
import { putServices } from '../subgraphs/routing/import/services.ts';
import {
  areaImporter,
  bodyImporter,
  exceptionImporter,
  routedByImporter,
} from '../subgraphs/routing/import/tables.ts';
import {
  lifeImporter,
  membershipImporter,
  partImporter,
  successionImporter,
} from '../subgraphs/routing/import/lives.ts';
import { IMPORTS, importListings } from './import/run.ts';
import { markOrigin, originOf } from './store-origin.ts';
import { STORE_NAMES, type StoreName, type Stores } from './stores.ts';

/** Brings routing's reference tables up to what this version ships; rows that an import added stay. */
export async function seedReference(stores: Stores): Promise<void> {
  const routing = await stores.open('routing');
  whole(await loadCsv(referenceFiles.areas, areaImporter(routing, 'shippedAreas')));
  whole(await loadCsv(referenceFiles.lives, lifeImporter(routing)));
  whole(await loadCsv(referenceFiles.parts, partImporter(routing)));
  whole(await loadCsv(referenceFiles.successions, successionImporter(routing)));
  whole(await loadCsv(referenceFiles.memberships, membershipImporter(routing)));
  whole(await loadCsv(referenceFiles.bodies, bodyImporter(routing)));
  whole(await loadCsv(referenceFiles.exceptions, exceptionImporter(routing)));
  whole(await loadCsv(referenceFiles.routedBy, routedByImporter(routing)));
}

/** Fills new stores with the sample data. */
export async function seedSample(
  stores: Stores,
  names: readonly StoreName[] = STORE_NAMES,
): Promise<void> {
  for (const name of names) {
    const store = await stores.open(name);
    if (await originOf(store)) continue;
    if (name === 'routing') await seedRouting(stores);
    else whole(await importListings(name, sampleFiles.listings(name), stores));
    if (name === 'local') whole(await take('authorities', sampleFiles.authorities, stores));
    // Marked last: an interrupted start is completed by the next one.
    await markOrigin(store, 'sample');
  }
}

async function seedRouting(stores: Stores) {
  const routing = await stores.open('routing');
  whole(await take('authorities', sampleFiles.authorities, stores));
  whole(await take('areas', sampleFiles.names, stores));
  whole(await take('postcodes', sampleFiles.postcodes, stores));
  whole(await take('localities', sampleFiles.localities, stores));
  await putServices(routing, JSON.parse(await readFile(sampleFiles.services, 'utf8')) as Service[]);
}

const take = (what: string, path: string, stores: Stores) =>
  IMPORTS[what]!.run(path, stores, () => undefined);

/** Shipped data has no bad rows; if it does, that is our bug and must fail at once. */
function whole({ rejections, rejected }: ImportReport) {
  if (rejections > 0)
    throw new Error(`shipped data is wrong: line ${rejected[0]!.line}: ${rejected[0]!.reason}`);
}
