import { OperatorError } from '../../runtime/errors.ts';
import { recordsOf } from './records.ts';

/** The columns to read from a file: names in order of preference, case-insensitive. */
export type Columns<Name extends string> = Record<
  Name,
  { names: readonly RegExp[]; needed: boolean }
>;

/** For a file whose header cannot be trusted: our field names by position; the last of a repeated name counts. */
export type Positions<Name extends string> = readonly Name[];

/** How a file's columns are identified: fixed, or depending on its header. */
export type ColumnsOf<Name extends string> =
  | Columns<Name>
  | Positions<Name>
  | ((header: readonly string[]) => Columns<Name> | Positions<Name>);

/** A row of a file: its fields by our names, and the line it ends on. A column the file lacks is empty. */
export type FileRow<Name extends string> = { line: number; fields: Record<Name, string> };

/** A row that cannot be imported, with what to do about it. */
export class RowRejected extends Error {}

export const needed = (...names: RegExp[]) => ({ names, needed: true });
export const optional = (...names: RegExp[]) => ({ names, needed: false });

/** Some rows of a file: the line and then the values of each row, in the order of `names`. */
type Values<Name extends string> = {
  names: readonly Name[];
  rows: { line: number; values: string[] }[];
  read: number;
};

/**
 * Reads a CSV file once, row by row, in bounded memory. An error in the file may only surface at its end.
 * @throws OperatorError when the file is bad (see records.ts) or lacks a required column.
 */
export async function* readCsv<Name extends string>(
  path: string,
  columns: ColumnsOf<Name>,
): AsyncGenerator<Values<Name>> {
  let places: [Name, number][] = [];
  const want = (header: readonly string[]) => {
    const known = typeof columns === 'function' ? columns(header) : columns;
    places = 'length' in known ? lastOfEach(known) : placesOf(path, known, header);
    const wanted: boolean[] = [];
    for (const [, index] of places) if (index >= 0) wanted[index] = true;
    return wanted;
  };
  for await (const { records, read } of recordsOf(path, want)) {
    const indexes = places.map(([, index]) => index);
    const rows = records.map(({ line, fields }) => ({
      line,
      values: indexes.map((index) => fields[index] ?? ''),
    }));
    yield { names: places.map(([name]) => name), rows, read };
  }
}

const lastOfEach = <Name extends string>(names: Positions<Name>): [Name, number][] => [
  ...new Map(names.map((name, index) => [name, index])),
];

/** The index of the newest column of a pattern: of lad25cd and lad26cd the second; -1 where there is none. */
function newestOf(names: readonly string[], pattern: RegExp): number {
  const fitting = names.flatMap((name, index) => (pattern.test(name) ? [index] : []));
  const newest = (a: number, b: number) => (yearIn(names[b]!) > yearIn(names[a]!) ? b : a);
  return fitting.length > 0 ? fitting.reduce(newest) : -1;
}

// Two digits of a year, as the ONS writes them; a column without a year is older than any that has one.
const yearIn = (name: string): number => {
  const [, digits] = /(\d{2})(?:cd|nm|nmw)?$/.exec(name) ?? [];
  return digits === undefined ? 0 : Number(digits) + (Number(digits) < 70 ? 2000 : 1900);
};

/** The index of each column in a header; -1 for an optional one that is missing. */
function placesOf<Name extends string>(
  path: string,
  columns: Columns<Name>,
  header: readonly string[],
): [Name, number][] {
  const names = header.map((name) => name.trim().toLowerCase());
  const find = (patterns: readonly RegExp[]) =>
    patterns.map((pattern) => newestOf(names, pattern)).find((index) => index >= 0) ?? -1;
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
