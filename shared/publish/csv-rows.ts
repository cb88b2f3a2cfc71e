import { checkFile } from '../import/check.ts';
import { headerOf, readCsv } from '../import/csv.ts';

/**
 * The rows of a CSV file, each by the names of its header.
 * @throws OperatorError for a file without rows, cut short or not UTF-8, before any row is given.
 */
export async function* csvRows(path: string): AsyncGenerator<Record<string, string>> {
  await checkFile(path, 'csv');
  for await (const { fields } of readCsv(path, await headerOf(path))) yield fields;
}
