import { readCsv, type ColumnsOf, type FileRow } from './csv.ts';
import { sizeOf } from './lines.ts';
import type { Piece, Spool } from './spool.ts';

/** The rows of a file that is whole. */
export type Held<Name extends string> = {
  size: number;
  count: number;
  rows: () => AsyncGenerator<FileRow<Name>[]>;
};

// Text that holds it is refused as not UTF-8 text, so no field does.
const SEPARATOR = '\0';

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
  let count = 0;
  for await (const { rows, read, names: found } of readCsv(path, columns)) {
    names = found;
    count += rows.length;
    let text = '';
    for (const { line, values } of rows)
      text += `${line}${SEPARATOR}${values.join(SEPARATOR)}${SEPARATOR}`;
    if (text !== '') pieces.push(await spool.keep(text));
    progress(read);
  }
  return { size, count, rows: () => rowsIn(pieces, names) };
}

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
