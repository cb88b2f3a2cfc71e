import { readCsv, type ColumnsOf, type FileRow } from './csv.ts';
import { sizeOf } from './lines.ts';
import type { Piece, Spool } from './spool.ts';

/** The rows of a file that was read to its end and is valid. */
export type Held<Name extends string> = {
  /** The names of its columns, as written in the file; empty for an empty file. */
  header: readonly string[];
  size: number;
  count: number;
  rows: () => AsyncGenerator<FileRow<Name>[]>;
};

// A file that contains this character is refused as not UTF-8 text, so no field can contain it.
const SEPARATOR = '\0';
// Small enough that the array of a piece's fields is collected young: a large one survives until a full garbage
// collection, and so does everything it references.
const ROWS_A_PIECE = 250;

/**
 * Reads a CSV file once and spools its rows: none can be read before the last is known to be valid, so a bad file
 * changes nothing.
 * @throws OperatorError for a bad file.
 */
export async function holdCsv<Name extends string>(
  path: string,
  columns: ColumnsOf<Name>,
  spool: Spool,
  progress: (read: number) => void = () => undefined,
): Promise<Held<Name>> {
  const size = await sizeOf(path);
  const pieces: Piece[] = [];
  let names: readonly Name[] = [];
  let header: readonly string[] = [];
  let count = 0;
  const columnsOf = (found: readonly string[]) => {
    header = found;
    return typeof columns === 'function' ? columns(found) : columns;
  };
  for await (const { rows, read, names: found } of readCsv(path, columnsOf)) {
    names = found;
    count += rows.length;
    for (let at = 0; at < rows.length; at += ROWS_A_PIECE)
      pieces.push(await spool.keep(textOf(rows.slice(at, at + ROWS_A_PIECE))));
    progress(read);
  }
  return { header, size, count, rows: () => rowsIn(pieces, names) };
}

const textOf = (rows: readonly { line: number; values: readonly string[] }[]): string =>
  rows
    .flatMap(({ line, values }) => [line, ...values])
    .concat('')
    .join(SEPARATOR);

async function* rowsIn<Name extends string>(pieces: readonly Piece[], names: readonly Name[]) {
  for (const piece of pieces) {
    const parts = (await piece.read()).split(SEPARATOR);
    const rows: FileRow<Name>[] = [];
    // The text ends with a separator, so the last part is empty.
    for (let at = 0; at < parts.length - 1;) {
      const line = Number(parts[at++]);
      const fields = {} as Record<Name, string>;
      for (const name of names) fields[name] = parts[at++]!;
      rows.push({ line, fields });
    }
    yield rows;
  }
}
