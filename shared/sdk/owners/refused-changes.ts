import { Conflict, type Database } from '../../storage/database.ts';

/** What a key's holder tried to do with a listing. */
export type Tried = 'SAVE' | 'WITHDRAW' | 'READ_HISTORY' | 'SETTLE_REPORT';

/** An attempt that was refused, since its key does not speak for the body concerned. */
export type RefusedChange = {
  at: string;
  /** The key's holder and id. */
  by: string;
  listing: string;
  /** The bodies, one of which it would have to speak for. */
  bodies: readonly string[];
  tried: Tried;
};

/** An attempt with its number, counted from 1. */
export type NumberedRefusal = { number: number; refused: RefusedChange };

/** The refused attempts of a publisher's key holders. */
export type RefusedChanges = ReturnType<typeof openRefusedChanges>;

const DIGITS = 12;
const keyOf = (number: number) => String(number).padStart(DIGITS, '0');

/** Opens a publisher's audit of refused attempts: only ever added to, in order. */
export function openRefusedChanges(database: Database, now = () => new Date()) {
  const table = database.table<RefusedChange>('refused-changes');
  return {
    add: async (told: Omit<RefusedChange, 'at'>): Promise<void> => {
      const row = { ...told, at: now().toISOString() };
      for (;;) {
        const [last] = await table.range({ reverse: true, limit: 1 });
        const insert = keyOf(Number(last?.key ?? 0) + 1);
        try {
          return await database.write([{ table, insert, row }]);
        } catch (error) {
          // Another took the number first: retry with the next one.
          if (!(error instanceof Conflict)) throw error;
        }
      }
    },

    /** A page of attempts before a number, the latest first. */
    before: async (number: number | undefined, limit: number): Promise<NumberedRefusal[]> => {
      const past = number === undefined ? undefined : keyOf(number);
      const rows = await table.range({ past, limit, reverse: true });
      return rows.map(({ key, row }) => ({ number: Number(key), refused: row }));
    },
  };
}
