import { RowRejected, type ColumnsOf, type FileRow } from './csv.ts';
import { holdCsv } from './held.ts';
import { createRepeats } from './repeats.ts';
import { createSpool } from './spool.ts';
import type { Counts } from '../same-content.ts';

/** How one kind of row is imported: how it is parsed, and where a batch is stored. */
export type RowImporter<Name extends string, Kept> = {
  /** Parses a row. @throws RowRejected with what is wrong. */
  read: (fields: Record<Name, string>) => Kept | null;
  /** The identity of a row: a second row with the same one in a file is rejected. */
  identity: (kept: Kept) => string;
  /** Stores a batch, in one transaction where the store supports them. */
  keep: (batch: Kept[]) => Promise<Counts>;
};

/** How one kind of file is imported. */
export type Importer<Name extends string, Kept> = RowImporter<Name, Kept> & {
  columns: ColumnsOf<Name>;
};

/** The result of an import. `rejected` holds the first thousand rejected rows; `rejections` counts all. */
export type ImportReport = Counts & {
  rows: number;
  rejections: number;
  rejected: { line: number; reason: string }[];
  /** Codes that nothing has a name for, with how many rows have each; for what has codes of areas. */
  unnamed?: readonly { code: string; rows: number }[];
};

/** Called now and then with how much is done, and of how much. */
export type Progress = (done: number, all: number) => void;

const ROWS_A_BATCH = 5_000;
const MOST_REJECTED_KEPT = 1_000;

/**
 * Imports a CSV file into a store, in batches. Importing it again changes nothing, so an interrupted import is
 * resumed by repeating it.
 * @throws OperatorError for a file that cannot be imported at all; none of it is then stored.
 */
export async function loadCsv<Name extends string, Kept>(
  path: string,
  importer: Importer<Name, Kept>,
  progress: Progress = () => undefined,
): Promise<ImportReport> {
  const spool = createSpool();
  try {
    const { rows, count } = await holdCsv(path, importer.columns, spool);
    return await load(rows(), importer, (done) => progress(done, count));
  } finally {
    await spool.close();
  }
}

/** Imports rows from any source into a store. */
export async function load<Name extends string, Kept>(
  rows: AsyncIterable<readonly FileRow<Name>[]>,
  { read, identity, keep }: RowImporter<Name, Kept>,
  progress: (rows: number) => void = () => undefined,
): Promise<ImportReport> {
  const report: ImportReport = {
    rows: 0,
    added: 0,
    changed: 0,
    unchanged: 0,
    rejections: 0,
    rejected: [],
  };
  const repeats = createRepeats();
  let batch: Kept[] = [];

  const flush = async () => {
    const { added, changed, unchanged } = await keep(batch);
    report.added += added;
    report.changed += changed;
    report.unchanged += unchanged;
    batch = [];
    progress(report.rows);
  };
  const take = ({ line, fields }: FileRow<Name>) => {
    report.rows++;
    try {
      const kept = read(fields);
      if (kept === null) return;
      if (!repeats.isFirst(identity(kept)))
        throw new RowRejected('it repeats an earlier row of this file; the first was taken');
      batch.push(kept);
    } catch (error) {
      if (!(error instanceof RowRejected)) throw error;
      report.rejections++;
      if (report.rejected.length < MOST_REJECTED_KEPT)
        report.rejected.push({ line, reason: error.message });
    }
  };

  for await (const some of rows) {
    for (const row of some) {
      take(row);
      if (batch.length >= ROWS_A_BATCH) await flush();
    }
  }
  await flush();
  return report;
}
