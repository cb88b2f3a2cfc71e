import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { OperatorError } from '../../runtime/errors.ts';

const NEWLINE = 10;
const RETURN = 13;
const READ_AT_ONCE = 1 << 18;
const LONGEST_LINE = 16 << 20;

/** Some lines of a file, without their line endings. */
export type Lines = {
  /** Null for a line that is not UTF-8 text. */
  lines: (string | null)[];
  /** The number of the first of them, from 1. */
  first: number;
  /** Whether the file ends without a line ending after the last of them. */
  unended: boolean;
  /** How many bytes of the file have been read. */
  read: number;
};

/** The size of a file in bytes. @throws OperatorError when it is not a readable file. */
export async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (!found) throw badFile(path, 'cannot be read: is the path right?');
  if (!found.isFile()) throw badFile(path, 'is not a file');
  return found.size;
}

/** The error for a file that cannot be imported, raised before any of it was. */
export const badFile = (path: string, what: string) =>
  new OperatorError(`${path} ${what}. Nothing was changed.`);

/** Reads a text file once, in bounded memory: about 256 kB of lines at a time. */
export async function* linesOf(path: string): AsyncGenerator<Lines> {
  let first = 1;
  let read = 0;
  let rest: Buffer = Buffer.alloc(0);
  let newline: number | undefined;
  const linesIn = (bytes: Buffer, unended: boolean): Lines => {
    const lines = decoded(bytes, newline!);
    const before = first;
    first += lines.length;
    return { lines, first: before, unended, read };
  };
  for await (const chunk of createReadStream(path, {
    highWaterMark: READ_AT_ONCE,
  }) as AsyncIterable<Buffer>) {
    // Classic Mac OS files end their lines with CR.
    newline ??= chunk.includes(NEWLINE) || !chunk.includes(RETURN) ? NEWLINE : RETURN;
    read += chunk.length;
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const end = bytes.lastIndexOf(newline);
    if (end >= 0) yield linesIn(bytes.subarray(0, end), false);
    rest = bytes.subarray(end + 1);
    if (rest.length > LONGEST_LINE)
      throw new OperatorError(`${path} has a line of more than 16 MB: line ${first}.`);
  }
  if (rest.length > 0) yield linesIn(rest, true);
}

function decoded(bytes: Buffer, newline: number): (string | null)[] {
  const text = textOf(bytes);
  if (text !== null) return text.split(String.fromCharCode(newline)).map(withoutReturn);
  const lines: (string | null)[] = [];
  for (let from = 0; from <= bytes.length;) {
    const end = bytes.indexOf(newline, from);
    const line = textOf(bytes.subarray(from, end < 0 ? bytes.length : end));
    lines.push(line && withoutReturn(line));
    from = end < 0 ? bytes.length + 1 : end + 1;
  }
  return lines;
}

function textOf(bytes: Buffer): string | null {
  if (!isUtf8(bytes) || bytes.includes(0)) return null;
  return isAscii(bytes) ? bytes.toString('latin1') : bytes.toString();
}

const withoutReturn = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line);
