import { IMPORTS } from '../../app/import/run.ts';
import { openStores } from '../../app/stores.ts';
import type { ImportReport } from '../../shared/storage/import/load.ts';
import { fileIn } from './folder.ts';

const HEADER = 'id,name,name_cy,former_names,identifiers,homepage,phone,area';

/** Imports rows of organisations into a directory's store, as an operator does beside the running directory. */
export async function registered(store: string, ...rows: string[]): Promise<ImportReport> {
  const stores = openStores({ DATA_DIR: store, MONGODB_URI: undefined });
  try {
    const file = fileIn(store, 'register.csv', [HEADER, ...rows, ''].join('\n'));
    return await IMPORTS['organisations']!.run(file, stores, () => undefined);
  } finally {
    await stores.close();
  }
}
