import { join } from 'node:path';
import type { Settings } from '../runtime/settings.ts';
import type { Database } from './database.ts';
import { openEmbedded } from './embedded.ts';
import { openMongo } from './mongo.ts';

/** Opens a part's store: MongoDB when MONGODB_URI is set, else embedded in a folder of its own under DATA_DIR. */
export const openStore = async (
  name: string,
  { MONGODB_URI, DATA_DIR }: Pick<Settings, 'MONGODB_URI' | 'DATA_DIR'>,
): Promise<Database> =>
  MONGODB_URI ? openMongo(MONGODB_URI, name) : openEmbedded(join(DATA_DIR, name));
