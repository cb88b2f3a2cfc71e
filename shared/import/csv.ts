import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { OperatorError } from '../errors.ts';

/** The columns a file is read by: names in order of preference, matched whatever their case. */
export type Columns<Name extends string> = Record<
  Name,
  { names: readonly RegExp[]; needed: boolean }
>;

/** For a file whose header cannot be trusted: our names of its fields by their place; the last of a name counts. */
export type Positions<Name extends string> = readonly Name[];

/** A row of a file: its fields by our names, and the line it ends on. A column the file lacks is empty. */
export type FileRow<Name extends string> = {
  line: number;
  fields: Record<Name, string>;
  bytes: number;
};

/** A row that cannot be taken, with what to do about it. */
export class RowRejected extends Error {}

export const needed = (...names: RegExp[]) => ({ names, needed: true });
export const optional = (...names: RegExp[]) => ({ names, needed: false });

/**
 * Reads a CSV file row by row, in bounded memory.
 * @throws OperatorError when a needed column is missing.
 */
export async function* readCsv<Name extends string>(
  path: string,
  columns: Columns<Name> | Positions<Name>,
): AsyncGenerator<FileRow<Name>> {
  // Quotation marks are counted before a file is read (see check.ts), so a stray one is only text.
  const parser = createReadStream(path).pipe(
    parse({
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    }),
  );
  let at: [Name, number][] | undefined;
  for await (const { record, info } of parser as AsyncIterable<{
    record: string[];
    info: { lines: number; bytes: number };
  }>) {
    if (!at) {
      at =
        'length' in columns
          ? columns.map((name, index) => [name, index])
          : placesOf(path, columns, record);
      continue;
    }
    const fields = Object.fromEntries(
      at.map(([name, index]) => [name, record[index] ?? '']),
    ) as Record<Name, string>;
    yield { line: info.lines, fields, bytes: info.bytes };
  }
}

/** The header of a CSV file. */
export async function headerOf(path: string): Promise<string[]> {
  const parser = createReadStream(path).pipe(
    parse({ bom: true, to: 1, trim: true, relax_quotes: true }),
  );
  for await (const record of parser as AsyncIterable<string[]>) return record;
  return [];
}

/** Where each column stands in a header; -1 for an optional one that is not there. */
function placesOf<Name extends string>(
  path: string,
  columns: Columns<Name>,
  header: readonly string[],
): [Name, number][] {
  const names = header.map((name) => name.trim().toLowerCase());
  const find = (patterns: readonly RegExp[]) =>
    patterns
      .map((pattern) => names.findIndex((name) => pattern.test(name)))
      .find((index) => index >= 0) ?? -1;
  const places = (Object.keys(columns) as Name[]).map((name): [Name, number] => [
    name,
    find(columns[name].names),
  ]);
  const missing = places.filter(([name, index]) => index < 0 && columns[name].needed);
  if (missing.length === 0) return places;
  const wanted = missing.map(
    ([name]) => `${name} (${columns[name].names.map(({ source }) => source).join(' or ')})`,
  );
  throw new OperatorError(
    `${path} lacks a column for: ${wanted.join(', ')}.\nIts columns are: ${header.join(', ').slice(0, 500)}.\nNothing was changed.`,
  );
}
