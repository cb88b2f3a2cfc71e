import { LRUCache } from 'lru-cache';
import { getOne, type Change, type Database } from '../../shared/storage/database.ts';
import type { Use } from '../usage/use.ts';

/** An operation that a front-end team registered: its text by hash, and the fields it selects. */
export type Operation = {
  id: string;
  name: string;
  client: string;
  body: string;
  fields: readonly string[];
};

const MOST_KEPT = 2_000;

/**
 * Registered operations, and those shipped with this version, by hash. Registrations are never removed: old
 * releases of a client keep using them.
 */
export function createOperations(database: Database, shipped: ReadonlyMap<string, string>) {
  const table = database.table<Operation>('operations');
  const read = new LRUCache<string, Operation>({ max: MOST_KEPT });
  return {
    register: (operations: readonly Operation[]): Promise<void> =>
      database.write(operations.map((row): Change => ({ table, put: row.id, row }))),

    /** An operation's text by its hash. */
    find: async (id: string): Promise<string | undefined> => {
      const own = shipped.get(id);
      if (own !== undefined) return own;
      const operation = read.get(id) ?? (await getOne(table, id));
      if (operation) read.set(id, operation);
      return operation?.body;
    },

    /** Which registered operations select any of some fields. */
    usedBy: async (): Promise<(asked: (field: string) => boolean) => Use[]> => {
      const all = (await table.range()).map(({ row }) => row);
      return (asked) =>
        all
          .filter((operation) => operation.fields.some(asked))
          .map(({ client, name }) => ({ client, operation: name }));
    },
  };
}

export type Operations = ReturnType<typeof createOperations>;
