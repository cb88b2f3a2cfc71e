import { randomUUID } from 'node:crypto';
import type { Change, Database } from '../../shared/storage/database.ts';

/** Marks that tell one process what another did to the store: "reference" changes with the reference data. */
export const generationTable = (database: Database) => database.table<{ stamp: string }>('stamps');

/** The change that tells every process to read its reference data anew. */
export const nextGeneration = (database: Database): Change => ({
  table: generationTable(database),
  put: 'reference',
  row: { stamp: randomUUID() },
});
