import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { z } from 'zod';
import { readable, faultsOf } from '../listing/rejection.ts';
import { draftSchema } from '../subgraph/saving.ts';
import type { ListingStore } from '../store/listings.ts';
import { checkFile } from './check.ts';
import { RowRejected, type FileRow } from './csv.ts';
import { load, type Report } from './load.ts';

/**
 * Takes listings from a file of JSON lines, one listing a line with its own fields under `own`, through
 * the same checks as a mutation.
 * @throws OperatorError for a file that cannot be taken at all.
 */
export async function loadListings<Own>(
  path: string,
  own: z.ZodType<Own>,
  store: ListingStore<Own>,
  by: string,
): Promise<Report> {
  await checkFile(path, 'lines');
  const schema = draftSchema(own);
  return load(
    linesOf(path),
    {
      read: ({ json }) => {
        const read = schema.safeParse(parsed(json));
        if (!read.success) throw new RowRejected(readable(faultsOf(read.error)));
        return read.data;
      },
      identity: ({ key }) => key,
      keep: (batch) => store.saveAll(batch, by),
    },
    () => undefined,
  );
}

async function* linesOf(path: string): AsyncGenerator<FileRow<'json'>> {
  let line = 0;
  for await (const json of createInterface({
    input: createReadStream(path),
    crlfDelay: Infinity,
  })) {
    line++;
    if (json.trim() !== '') yield { line, fields: { json }, bytes: 0 };
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new RowRejected('this line is not JSON');
  }
}
