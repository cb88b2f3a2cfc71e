import type { Change, Database } from '../../shared/storage/database.ts';
import type { Entry, Event } from './entry.ts';
import { after, NOTHING, type State } from './state.ts';

const DIGITS = 12;
const keyOf = (number: number) => String(number).padStart(DIGITS, '0');

/**
 * The registry's log: the one place where anything happens. Entries are only ever inserted, each under the
 * number after the last, so of two at once one wins on either store, and a crash leaves whole entries only.
 */
export function createLog(database: Database, now: () => Date) {
  const table = database.table<Entry>('log');
  let state = NOTHING;

  const refresh = async (): Promise<State> => {
    const found = await table.range({ past: state.number ? keyOf(state.number) : undefined });
    // Two may read at once: an entry counts the first time only.
    for (const { row } of found) if (row.number > state.number) state = after(state, row);
    return state;
  };

  return {
    /** What is known of the log so far. */
    state: () => state,
    /** Reads on, for what other processes wrote. */
    refresh,
    /**
     * Writes events after the entries that the given state knows.
     * @throws Conflict when somebody else wrote since.
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
    /** Entries in their order, past a number. */
    read: async (past = 0, limit?: number): Promise<Entry[]> => {
      const range = { past: past ? keyOf(past) : undefined, ...(limit && { limit }) };
      return (await table.range(range)).map(({ row }) => row);
    },
  };
}

export type Log = ReturnType<typeof createLog>;
