import { getOne, type Database } from '../shared/storage/database.ts';

/** What a store was first filled with. */
export type Origin = 'sample' | 'import';

const originTable = (database: Database) => database.table<{ origin: Origin }>('origin');

/** What a store was first filled with; undefined for a new one. */
export const originOf = async (database: Database): Promise<Origin | undefined> =>
  (await getOne(originTable(database), 'origin'))?.origin;

/** Marks what a store is filled with, once: a store that was imported into never gets sample data. */
export const markOrigin = async (database: Database, origin: Origin): Promise<void> => {
  if (await originOf(database)) return;
  await database.write([{ table: originTable(database), put: 'origin', row: { origin } }]);
};
