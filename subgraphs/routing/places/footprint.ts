import { groupBy } from '../../../shared/runtime/group-by.ts';
import { getOne, type Change, type Database } from '../../../shared/storage/database.ts';
import { sameContent } from '../../../shared/storage/same-content.ts';
import type { PostcodeRow } from './place.ts';

/** What a council's postcodes tell of the wider areas it lies in: no other table says it. */
export type Footprint = Pick<PostcodeRow, (typeof FIELDS)[number]>;
const FIELDS = ['county', 'region', 'police', 'icb'] as const;

/** The footprints of councils, by the code their postcodes are filed under. */
export const footprintTable = (database: Database) => database.table<Footprint>('footprints');

/** Keeps what these postcodes tell of their councils; where postcodes of one differ, the last holds. */
export async function putFootprints(database: Database, rows: readonly PostcodeRow[]) {
  const table = footprintTable(database);
  const live = rows.filter(({ council, terminated }) => council && !terminated);
  const changes: Change[] = [];
  for (const [council, told] of groupBy(live, ({ council }) => council!)) {
    const before = await getOne(table, council);
    const after: Footprint = { ...before };
    for (const row of told) for (const field of FIELDS) if (row[field]) after[field] = row[field];
    if (!sameContent(before, after)) changes.push({ table, put: council, row: after });
  }
  if (changes.length > 0) await database.write(changes);
}
