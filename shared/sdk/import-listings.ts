import type { z } from 'zod';
import { readable, faultsOf } from '../contract/rejection.ts';
import { draftSchema } from '../contract/draft.ts';
import type { ListingStore } from '../storage/listings.ts';
import { RowRejected, type FileRow } from '../storage/import/csv.ts';
import { badFile, linesOf, sizeOf } from '../storage/import/lines.ts';
import { load, type Progress, type ImportReport } from '../storage/import/load.ts';

/**
 * Imports listings from a JSON Lines file, one listing a line with its own fields under `own`, through the same
 * checks as a mutation. Lines are independent, so a bad one affects no other.
 * @throws OperatorError for a file that cannot be imported at all.
 */
export async function importListingFile<Own>(
  path: string,
  own: z.ZodType<Own>,
  store: ListingStore<Own>,
  by: string,
  progress: Progress = () => undefined,
): Promise<ImportReport> {
  const size = await sizeOf(path);
  const schema = draftSchema(own);
  const report = await load(
    rowsOf(path, (read) => progress(read, size)),
    {
      read: ({ json }) => {
        const read = schema.safeParse(parsed(json));
        if (!read.success) throw new RowRejected(readable(faultsOf(read.error)));
        return read.data;
      },
      identity: ({ key }) => key,
      keep: (batch) => store.saveAll(batch, by),
    },
  );
  if (report.rows === 0) throw badFile(path, 'has no rows');
  return report;
}

// Stands in for a line that is not UTF-8 text; no valid text may contain it.
const NOT_TEXT = '\0';

async function* rowsOf(
  path: string,
  progress: (read: number) => void,
): AsyncGenerator<FileRow<'json'>[]> {
  for await (const { lines, first, read } of linesOf(path)) {
    yield lines.flatMap((line, at) =>
      line === null || line.trim() !== ''
        ? [{ line: first + at, fields: { json: line ?? NOT_TEXT } }]
        : [],
    );
    progress(read);
  }
}

function parsed(json: string): unknown {
  if (json === NOT_TEXT) throw new RowRejected('this line is not UTF-8 text: save it as UTF-8');
  try {
    return JSON.parse(json);
  } catch {
    throw new RowRejected('this line is not JSON');
  }
}
