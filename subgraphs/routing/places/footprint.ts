import { groupBy } from '../../../shared/runtime/group-by.ts';
import { getOne, type Change, type Database } from '../../../shared/storage/database.ts';
import { sameContent } from '../../../shared/storage/same-content.ts';
import type { PostcodeRow } from './place.ts';

/** The wider areas a council lies in, derived from its postcodes: no other table has them. */
export type Footprint = Pick<PostcodeRow, (typeof FIELDS)[number]>;
const FIELDS = ['county', 'region', 'police', 'icb'] as const;

/** The footprints of councils, by the code their postcodes are filed under. */
export const footprintTable = (database: Database) => database.table<Footprint>('footprints');

/** Stores the footprints derived from these postcodes; where postcodes of a council differ, the last wins. */
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
