import { join } from 'node:path';
import { OperatorError } from '../runtime/errors.ts';
import type { Settings } from '../runtime/settings.ts';
import type { Database } from './database.ts';

/**
 * Opens the store of one component: MongoDB when MONGODB_URI is set, else embedded in a folder of its own under
 * DATA_DIR.
 */
export async function openStore(
  name: string,
  { MONGODB_URI, DATA_DIR }: Pick<Settings, 'MONGODB_URI' | 'DATA_DIR'>,
): Promise<Database> {
  if (!MONGODB_URI) {
    const { openEmbedded } = await import('./embedded.ts').catch(notInstalled('lmdb'));
    return openEmbedded(join(DATA_DIR, name));
  }
  const { openMongo } = await import('./mongo.ts').catch(notInstalled('mongoose'));
  return openMongo(MONGODB_URI, name);
}

// An agency installs only the driver of the store it uses, and neither when it has a store of its own.
const notInstalled =
  (store: string) =>
  (error: NodeJS.ErrnoException): never => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND' || !error.message.includes(`'${store}'`)) throw error;
    throw new OperatorError(
      `Listings are kept with the package ${store}, which is not installed: npm install ${store}`,
    );
  };
