import { getOne, type Database } from '../../../shared/storage/database.ts';
import type { Insight } from './tally.ts';

// Raised when the storage format of an insight changes.
const FORM = 1;
const KEY = 'last';

/** The insight computed last, by this process or the one before it. */
export async function openLastInsight(database: Database) {
  const table = database.table<{ form: number; insight: Insight }>('insight');
  const stored = await getOne(table, KEY);
  let last = stored?.form === FORM ? stored.insight : null;
  return {
    /** The last insight; null before there is one. */
    get: () => last,
    put: async (insight: Insight) => {
      last = insight;
      await database.write([{ table, put: KEY, row: { form: FORM, insight } }]);
    },
  };
}
