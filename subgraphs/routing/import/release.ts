import { today, type Day } from '../../../shared/domain/dates.ts';
import type { Database } from '../../../shared/storage/database.ts';
import { nextGeneration } from '../generation.ts';
import { readReference } from '../reference.ts';
import { releaseTable } from '../releases.ts';
import type { CodeCount, CodeCounts } from './code-counts.ts';

/** The file that a release of the postcode directory was read from. */
export type ReleaseFile = { path: string; header: readonly string[]; postcodes: number };

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const IN_NAME = new RegExp(`(${MONTHS.join('|')})[A-Z]*[_ -]?(\\d{4})`, 'i');
const COUNCILS_OF = /^lad(\d{2})cd$/i;
const MOST_UNNAMED = 1_000;

/** The release that a file's name tells, as YYYY-MM: ONSPD_AUG_2026_UK.csv is of 2026-08. */
function releaseIn(path: string): string | undefined {
  const [, month = '', year] = IN_NAME.exec(path.split(/[\\/]/).at(-1)!) ?? [];
  if (!year) return undefined;
  const number = MONTHS.indexOf(month.toUpperCase()) + 1;
  return `${year}-${String(number).padStart(2, '0')}`;
}

/** The year of the council codes of a file, by its newest column of them. */
function councilsOf(header: readonly string[]): number | undefined {
  const years = header.flatMap((name) => COUNCILS_OF.exec(name.trim())?.[1] ?? []);
  return years.length > 0 ? Math.max(...years.map((digits) => 2000 + Number(digits))) : undefined;
}

/**
 * Remembers which release of the postcode directory was imported, and the codes in it that nothing has a name for.
 * @returns those codes, with the number of postcodes of each
 */
export async function keepRelease(
  database: Database,
  { path, header, postcodes }: ReleaseFile,
  counts: CodeCounts,
  importedOn: Day = today(),
): Promise<CodeCount[]> {
  const { gazetteer } = await readReference(database);
  const unnamed = counts.without((code) => gazetteer.isNamed(code));
  const [release, year] = [releaseIn(path), councilsOf(header)];
  const row = {
    importedOn,
    postcodes,
    unnamed: unnamed.slice(0, MOST_UNNAMED),
    ...(release && { release }),
    ...(year && { councilsOf: year }),
  };
  await database.write([
    { table: releaseTable(database), put: release ?? String(year ?? importedOn), row },
    nextGeneration(database),
  ]);
  return unnamed;
}
