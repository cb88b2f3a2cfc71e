import type { Settings } from '../../shared/runtime/settings.ts';

/** Where a directory's stores are: in a folder, unless they are on MongoDB. */
export type StoresAt = Pick<Settings, 'DATA_DIR' | 'MONGODB_URI'>;

/** Stores in a folder. */
export const storesIn = (folder: string): StoresAt => ({
  DATA_DIR: folder,
  MONGODB_URI: undefined,
});
