import type { Logger } from '../../../shared/runtime/logger.ts';
import { getOne, type Change, type Database } from '../../../shared/storage/database.ts';
import { generationTable } from '../generation.ts';
import { announcementTable } from './announcements.ts';
import { createOrganisationBook } from './organisations.ts';
import { FORM, sealed } from './sealed.ts';
import { createServiceList } from './services.ts';
import type { SpeaksFor } from './statements.ts';
import { storedRows } from './stored-rows.ts';

const IDS_HAVE_SCHEMES = '2';
const KEY = 'index-format';
const FILED_AT_ONCE = 50;

// Version of what feeds may contain. Raised when more is accepted. 2: times with any offset, and without seconds.
const TAKEN = '2';
const TAKEN_KEY = 'index-taken';

// Version of the book of organisations. 1: an entry says which listing said it, and whether for itself.
const BOOK = '1';
const BOOK_KEY = 'index-book';

/**
 * Migrates an index that another version of the directory wrote to the current format. Its listings stay in answers;
 * where this version would store rows differently, cursors are reset, and the feeds read again.
 */
export async function renewIndex(
  database: Database,
  log: Pick<Logger, 'warn' | 'info'>,
  speaksFor: SpeaksFor = () => false,
) {
  await renewForm(database, log);
  await writeBookAnew(database, log, speaksFor);
  await readRefusedAnew(database, log);
}

async function renewForm(database: Database, log: Pick<Logger, 'warn' | 'info'>) {
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
  // Until format 3, filings were keys in a table of their own, one per listing and file.
  await database.drop('filed');
}

/**
 * Resets the feed cursor of each publisher without a single listing: this version may accept what an earlier one
 * rejected. Runs once, and costs one read per publisher.
 */
async function readRefusedAnew(database: Database, log: Pick<Logger, 'info'>) {
  const stamps = generationTable(database);
  if ((await getOne(stamps, TAKEN_KEY))?.stamp === TAKEN) return;
  const cursors = database.table<object>('cursors');
  const announcements = announcementTable(database);
  const refused: string[] = [];
  for (const { key: publisher } of await cursors.range()) {
    const [any] = await announcements.range({ prefix: `${publisher}:`, limit: 1 });
    if (!any) refused.push(publisher);
  }
  if (refused.length > 0) log.info({ publishers: refused }, 'feeds are read anew');
  await database.write([
    ...refused.map((publisher): Change => ({ table: cursors, remove: publisher })),
    { table: stamps, put: TAKEN_KEY, row: { stamp: TAKEN } },
  ]);
}

/**
 * Writes the book of organisations anew from the stored listings: until version 1 it did not say whose words an entry
 * has, and whoever announced last had the say. Runs once; if interrupted, it starts over.
 */
async function writeBookAnew(
  database: Database,
  log: Pick<Logger, 'warn'>,
  speaksFor: SpeaksFor,
): Promise<void> {
  const stamps = generationTable(database);
  if ((await getOne(stamps, BOOK_KEY))?.stamp === BOOK) return;
  const announcements = announcementTable(database);
  const stored = storedRows(log);
  const book = createOrganisationBook(database);
  await book.clear();
  for (let past: string | undefined; ;) {
    const rows = await announcements.range({ past, limit: FILED_AT_ONCE });
    if (rows.length === 0) break;
    const written = rows.flatMap(({ key, row }) => {
      const after = stored.announcement(key, row);
      return after ? [{ id: key, before: undefined, after }] : [];
    });
    await database.write(await book.changesFor(written, speaksFor, async () => undefined));
    past = rows.at(-1)!.key;
  }
  await database.write([{ table: stamps, put: BOOK_KEY, row: { stamp: BOOK } }]);
}

/** Refiles every stored listing. If interrupted, it starts over. */
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
