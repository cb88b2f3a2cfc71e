import { parse } from 'csv-parse/sync';
import { quotesIn, simpleFields } from './fields.ts';
import { badFile, linesOf } from './lines.ts';

/** A raw row of a CSV file: its fields, and the line it ends on. */
export type Record = { line: number; fields: string[] };

/** Some records, and how many bytes of the file have been read. */
export type Records = { records: Record[]; read: number };

// In characters. A longer quoted field is taken for an unclosed quotation mark.
const LONGEST_QUOTATION = 1_000_000;
/** Some programs write it before the first line. */
export const BYTE_ORDER_MARK = '\ufeff';

/**
 * Reads a CSV file once, some rows at a time, its header first. `want` receives the header and returns which of its
 * columns are wanted; it may refuse the file.
 * @throws OperatorError when it is not UTF-8, ends in the middle of a row or a quoted field, or has no rows; this
 * may be after many rows were returned.
 */
export async function* recordsOf(
  path: string,
  want: (header: readonly string[]) => readonly boolean[],
): AsyncGenerator<Records> {
  let wanted: readonly boolean[] | undefined;
  let usual = 0;
  let last: string[] = [];
  let cutOff = false;
  let block: { text: string; line: number } | undefined;
  for await (const { lines, first, unended, read } of linesOf(path)) {
    const records: Record[] = [];
    const take = (line: number, fields: string[]) => {
      last = fields;
      if (!wanted) {
        wanted = want(fields);
        return;
      }
      usual ||= fields.length;
      records.push({ line, fields });
    };
    for (const [at, text] of lines.entries()) {
      const number = first + at;
      if (text === null)
        throw badFile(
          path,
          `is not UTF-8 text (line ${number}): save it as UTF-8, for example with iconv`,
        );
      const line = number === 1 && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
      if (!block && line.trim() === '') continue;
      const simple = block ? null : simpleFields(line, wanted);
      if (simple) {
        take(number, simple);
        continue;
      }
      block = block ? { ...block, text: `${block.text}\n${line}` } : { text: line, line: number };
      if (block.text.length > LONGEST_QUOTATION) throw unclosed(path, block.line);
      const parsed = wholeRecords(block.text);
      if (!parsed) continue;
      for (const fields of parsed) take(number, fields);
      block = undefined;
    }
    cutOff = unended && last.length < usual;
    yield { records, read };
  }
  if (block) throw unclosed(path, block.line);
  if (usual === 0) throw badFile(path, 'has no rows');
  if (cutOff) throw badFile(path, 'ends in the middle of a line: fetch it again');
}

const unclosed = (path: string, line: number) =>
  badFile(
    path,
    `ends inside quotation marks, or has a stray one, from line ${line}: fetch it again, or correct it`,
  );

/** The records of lines with quotation marks in them; null while a quoted field is open. */
function wholeRecords(text: string): string[][] | null {
  if (quotesIn(text) % 2 === 1) return null;
  try {
    return parse(text, {
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    if ((error as { code?: string }).code === 'CSV_QUOTE_NOT_CLOSED') return null;
    throw error;
  }
}
