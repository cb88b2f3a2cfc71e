import { randomUUID } from 'node:crypto';
import type { Change, Database } from '../../shared/storage/database.ts';

/** Stamps that show one process what another changed in the store: "reference" changes with the reference data. */
export const generationTable = (database: Database) => database.table<{ stamp: string }>('stamps');

/** The change that makes every process reload its reference data. */
export const nextGeneration = (database: Database): Change => ({
  table: generationTable(database),
  put: 'reference',
  row: { stamp: randomUUID() },
});
