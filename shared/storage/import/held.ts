import { readCsv, type ColumnsOf, type FileRow } from './csv.ts';
import { sizeOf } from './lines.ts';
import type { Piece, Spool } from './spool.ts';

/** The rows of a file that is whole. */
export type Held<Name extends string> = {
  /** The names of its columns, as they stand in it; none of an empty file. */
  header: readonly string[];
  size: number;
  count: number;
  rows: () => AsyncGenerator<FileRow<Name>[]>;
};

// Text that holds it is refused as not UTF-8 text, so no field does.
const SEPARATOR = '\0';
// Few enough that the array of a piece's fields dies young: a large one lives until all memory is looked over,
// and with it all that it holds.
const ROWS_A_PIECE = 250;

/**
 * Reads a CSV file once and puts its rows by: none can be taken before the last is known to be right, so a bad
 * file changes nothing.
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
    // The text ends with a separator, after which there is nothing.
    for (let at = 0; at < parts.length - 1;) {
      const line = Number(parts[at++]);
      const fields = {} as Record<Name, string>;
      for (const name of names) fields[name] = parts[at++]!;
      rows.push({ line, fields });
    }
    yield rows;
  }
}
