import type { Change, Database } from '../../shared/storage/database.ts';
import type { Entry, Event } from './entry.ts';
import { after, NOTHING, type State } from './state.ts';

const DIGITS = 12;
const keyOf = (number: number) => String(number).padStart(DIGITS, '0');

/**
 * The registry's event log, the single source of truth. Entries are only ever inserted, each under the
 * next number, so of two concurrent writers one wins on either store, and a crash leaves only whole entries.
 */
export function createLog(database: Database, now: () => Date) {
  const table = database.table<Entry>('log');
  let state = NOTHING;

  const refresh = async (): Promise<State> => {
    const found = await table.range({ past: state.number ? keyOf(state.number) : undefined });
    // Reads may overlap: an entry is applied only the first time.
    for (const { row } of found) if (row.number > state.number) state = after(state, row);
    return state;
  };

  return {
    /** The state from the entries read so far. */
    state: () => state,
    /** Reads entries that other processes have written. */
    refresh,
    /**
     * Appends events after the last entry of the given state.
     * @throws Conflict when another writer appended since.
     */
    append: async (known: State, events: readonly Event[], by: string): Promise<State> => {
      const at = now().toISOString();
      const changes = events.map((event, index): Change => {
        const number = known.number + 1 + index;
        return { table, insert: keyOf(number), row: { ...event, number, at, by } };
      });
      await database.write(changes);
      return refresh();
    },
    /** Entries in order, after a number. */
    read: async (past = 0, limit?: number): Promise<Entry[]> => {
      const range = { past: past ? keyOf(past) : undefined, ...(limit && { limit }) };
      return (await table.range(range)).map(({ row }) => row);
    },
  };
}

export type Log = ReturnType<typeof createLog>;
