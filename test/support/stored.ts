import { openStores } from '../../app/stores.ts';

/** Writes rows into a table of the directory's index while nobody has it open, as they are. */
export async function overwrite(
  folder: string,
  table: string,
  change: (rows: { key: string; row: object }[]) => Map<string, unknown>,
) {
  const stores = openStores({ DATA_DIR: folder });
  const database = await stores.open('routing');
  const stored = database.table<object>(table);
  const changed = change(await stored.range());
  await database.write(
    [...changed].map(([put, row]) => ({ table: stored, put, row: row as object })),
  );
  await stores.close();
}
