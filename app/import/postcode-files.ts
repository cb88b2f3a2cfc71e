import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError } from '../../shared/runtime/errors.ts';

/** The files of an ONS Postcode Directory: its postcodes, and its names of areas where it has them. */
export type DirectoryFiles = { postcodes: string[]; names: string[] };

/**
 * Finds the files of a directory: a CSV file itself, or the folder that the ONS's zip file unpacks to.
 * Where a release has both one national file and a file per postcode area, the national one is used.
 * @throws OperatorError when there are none.
 */
export async function directoryFiles(path: string): Promise<DirectoryFiles> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) return { postcodes: [path], names: [] };
  const files = (await readdir(path, { recursive: true }))
    .filter((file) => /\.csv$/i.test(file))
    .sort();
  const all = files.filter((file) => /(onspd|nspl)[^/\\]*\.csv$/i.test(file));
  const national = all.filter((file) => !/multi_csv/i.test(file));
  const postcodes = national.length > 0 ? national : all;
  if (postcodes.length === 0) {
    throw new OperatorError(
      `${path} has no ONS Postcode Directory in it: looked for files named like ONSPD_NOV_2025_UK.csv. Nothing was changed.`,
    );
  }
  const names = files.filter((file) => /names? and codes/i.test(file));
  return {
    postcodes: postcodes.map((file) => join(path, file)),
    names: names.map((file) => join(path, file)),
  };
}
