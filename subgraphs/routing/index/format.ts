import type { Logger } from '../../../shared/runtime/logger.ts';
import { getOne, type Change, type Database } from '../../../shared/storage/database.ts';
import { generationTable } from '../generation.ts';
import { announcementTable } from './announcements.ts';
import { FORM, sealed } from './sealed.ts';
import { createServiceList } from './services.ts';
import { storedRows } from './stored-rows.ts';

const IDS_HAVE_SCHEMES = '2';
const KEY = 'index-format';
const FILED_AT_ONCE = 50;

/**
 * Brings an index that another version of the directory wrote into the form of this one. What is in it stays in
 * answers; where its rows are not as this version would take them, its cursors are forgotten, and the feeds read anew.
 */
export async function renewIndex(database: Database, log: Pick<Logger, 'warn' | 'info'>) {
  const stamps = generationTable(database);
  const written = (await getOne(stamps, KEY))?.stamp;
  if (written === FORM) return;
  if (written !== undefined) log.info({ from: written, to: FORM }, 'index is filed anew');
  await fileAnew(database, log);
  const cursors = database.table<object>('cursors');
  const forgotten = written === IDS_HAVE_SCHEMES ? [] : await cursors.range();
  await database.write([
    ...forgotten.map(({ key }): Change => ({ table: cursors, remove: key })),
    { table: stamps, put: KEY, row: { stamp: FORM } },
  ]);
  // Keys of their own, one a listing and file, until format 3.
  await database.drop('filed');
}

/** Has the store file every listing it has. Cut off, it is done again from the start. */
async function fileAnew(database: Database, log: Pick<Logger, 'warn'>) {
  const announcements = announcementTable(database);
  const services = createServiceList(database);
  const stored = storedRows(log);
  for (let past: string | undefined; ;) {
    const rows = await announcements.range({ past, limit: FILED_AT_ONCE });
    if (rows.length === 0) return;
    const announced = rows.flatMap(({ key, row }) => stored.announcement(key, row) ?? []);
    await database.write([
      ...services.changesFor(new Set(announced.flatMap((listing) => listing.services))),
      ...announced.map((listing): Change => ({
        table: announcements,
        put: listing.id,
        row: sealed(listing),
      })),
    ]);
    past = rows.at(-1)!.key;
  }
}
