import type { Database } from '../../shared/storage/database.ts';

/** The same database, with each read by keys told of: the table and the keys. */
export const watched = (
  database: Database,
  tell: (table: string, keys: readonly string[]) => void,
): Database => ({
  ...database,
  table: (tableName, filedUnder) => {
    const table = database.table<never>(tableName, filedUnder);
    const getMany = (keys: readonly string[]) => {
      tell(tableName, keys);
      return table.getMany(keys);
    };
    return { ...table, getMany };
  },
});
