import { checkFile } from './check.ts';
import { readCsv, RowRejected, type Columns, type FileRow, type Positions } from './csv.ts';
import type { Counts } from '../store/same.ts';

/** How one kind of file is taken: its columns, what a row says, and where a batch of them goes. */
export type Importer<Name extends string, Kept> = {
  columns: Columns<Name> | Positions<Name>;
  /** What a row says. @throws RowRejected with what is wrong. */
  read: (fields: Record<Name, string>) => Kept | null;
  /** What makes a row the same as another: a second one in a file is rejected. */
  identity: (kept: Kept) => string;
  /** Stores a batch, in one transaction where the store has them. */
  keep: (batch: Kept[]) => Promise<Counts>;
};

/** What became of a file. `rejected` holds the first thousand rows not taken; `rejections` counts all. */
export type Report = Counts & {
  rows: number;
  rejections: number;
  rejected: { line: number; reason: string }[];
};

/** Told now and then how many bytes of how many have been read. */
export type Progress = (read: number, size: number) => void;

const ROWS_A_BATCH = 5_000;
const MOST_REJECTED_KEPT = 1_000;

/**
 * Takes a CSV file into a store, a batch at a time. Taking it again changes nothing, so an import that
 * was cut off is resumed by repeating it.
 * @throws OperatorError for a file that cannot be taken at all, of which then nothing is.
 */
export async function loadCsv<Name extends string, Kept>(
  path: string,
  importer: Importer<Name, Kept>,
  progress: Progress = () => undefined,
): Promise<Report> {
  const size = await checkFile(path, 'csv');
  return load(readCsv(path, importer.columns), importer, (read) => progress(read, size));
}

/** Takes rows from anywhere into a store. */
export async function load<Name extends string, Kept>(
  rows: AsyncIterable<FileRow<Name>>,
  { read, identity, keep }: Omit<Importer<Name, Kept>, 'columns'>,
  progress: (read: number) => void,
): Promise<Report> {
  const report: Report = {
    rows: 0,
    added: 0,
    changed: 0,
    unchanged: 0,
    rejections: 0,
    rejected: [],
  };
  const seen = new Set<string>();
  let batch: Kept[] = [];

  const flush = async () => {
    const { added, changed, unchanged } = await keep(batch);
    report.added += added;
    report.changed += changed;
    report.unchanged += unchanged;
    batch = [];
  };
  const take = (kept: Kept) => {
    if (seen.has(identity(kept)))
      throw new RowRejected('it repeats an earlier row of this file; the first was taken');
    seen.add(identity(kept));
    batch.push(kept);
  };

  for await (const { line, fields, bytes } of rows) {
    report.rows++;
    try {
      const kept = read(fields);
      if (kept !== null) take(kept);
    } catch (error) {
      if (!(error instanceof RowRejected)) throw error;
      report.rejections++;
      if (report.rejected.length < MOST_REJECTED_KEPT)
        report.rejected.push({ line, reason: error.message });
    }
    if (batch.length >= ROWS_A_BATCH) {
      await flush();
      progress(bytes);
    }
  }
  await flush();
  return report;
}
