import { holdCsv } from '../../shared/storage/import/held.ts';
import { load, type ImportReport, type Progress } from '../../shared/storage/import/load.ts';
import { createSpool } from '../../shared/storage/import/spool.ts';
import { countCodes } from '../../subgraphs/routing/import/code-counts.ts';
import { nameColumns, nameImporter } from '../../subgraphs/routing/import/names.ts';
import { postcodeColumnsFor, postcodeImporter } from '../../subgraphs/routing/import/postcodes.ts';
import { keepRelease } from '../../subgraphs/routing/import/release.ts';
import type { Stores } from '../stores.ts';
import { directoryFiles } from './postcode-files.ts';

/** Imports a release of the ONS Postcode Directory: its postcodes, and the names of areas that come with it. */
export async function importPostcodes(
  path: string,
  stores: Stores,
  progress: Progress,
): Promise<ImportReport> {
  const routing = await stores.open('routing');
  const files = await directoryFiles(path);
  const spool = createSpool();
  try {
    // All are read before any is imported: a bad file among many changes nothing.
    const postcodes = [];
    for (const file of files.postcodes)
      postcodes.push(await holdCsv(file, postcodeColumnsFor, spool));
    const names = [];
    for (const file of files.names) {
      const held = await holdCsv(file, nameColumns, spool);
      const importer = nameImporter(routing, held.header);
      if (importer) names.push({ importer, held });
    }
    for (const { importer, held } of names) await load(held.rows(), importer);
    const all = postcodes.reduce((sum, { count }) => sum + count, 0);
    const counts = countCodes();
    let report: ImportReport | undefined;
    for (const { rows } of postcodes) {
      const before = report?.rows ?? 0;
      const one = await load(rows(), postcodeImporter(routing, counts), (done) =>
        progress(before + done, all),
      );
      report = report ? added(report, one) : one;
    }
    const { header } = postcodes[0]!;
    const release = { path: files.postcodes[0]!, header, postcodes: all };
    return { ...report!, unnamed: await keepRelease(routing, release, counts) };
  } finally {
    await spool.close();
  }
}

const added = (a: ImportReport, b: ImportReport): ImportReport => ({
  rows: a.rows + b.rows,
  added: a.added + b.added,
  changed: a.changed + b.changed,
  unchanged: a.unchanged + b.unchanged,
  rejections: a.rejections + b.rejections,
  rejected: [...a.rejected, ...b.rejected],
});
