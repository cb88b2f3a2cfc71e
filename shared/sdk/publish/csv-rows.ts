import { holdCsv } from '../../storage/import/held.ts';
import { createSpool } from '../../storage/import/spool.ts';

/**
 * The rows of a CSV file, keyed by the names in its header.
 * @throws OperatorError for a file without rows, truncated or not UTF-8, before any row is returned.
 */
export async function* csvRows(path: string): AsyncGenerator<Record<string, string>> {
  const spool = createSpool();
  try {
    const { rows } = await holdCsv(path, (header) => header, spool);
    for await (const some of rows()) for (const { fields } of some) yield fields;
  } finally {
    await spool.close();
  }
}
