import type { Change, Database } from '../../../shared/store/database.ts';
import { stampTable } from '../stamp.ts';

// Raised when what is stored of an announcement changes its form.
// 2: organisations' ids have a scheme.
const FORMAT = '2';
const KEY = 'index-format';

/**
 * Has an index that another version of the directory wrote read anew from the owners' feeds: its cursors are
 * forgotten, and what is in it stays in answers until it has been read again.
 */
export async function renewIndex(database: Database): Promise<void> {
  const stamps = stampTable(database);
  const [written] = await stamps.getMany([KEY]);
  if (written?.stamp === FORMAT) return;
  const cursors = database.table<object>('cursors');
  const forgotten = (await cursors.range()).map(({ key }): Change => ({
    table: cursors,
    remove: key,
  }));
  await database.write([...forgotten, { table: stamps, put: KEY, row: { stamp: FORMAT } }]);
}
