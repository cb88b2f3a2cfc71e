import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { parse } from 'csv-parse/sync';
import { OperatorError } from '../errors.ts';

const NEWLINE = 10;
const QUOTE = 34;
const LONGEST_LINE = 1_000_000;

/**
 * Looks a whole text file over before any of it is taken, so that a bad file changes nothing.
 * @returns its size in bytes
 * @throws OperatorError when it cannot be read, is empty, is not UTF-8 text, or is cut short.
 */
export async function checkFile(path: string, kind: 'csv' | 'lines'): Promise<number> {
  const size = await sizeOf(path);
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let lines = 0;
  let quotes = 0;
  let head = '';
  let tail = '';
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = decoded(utf8, chunk, path, lines);
    if (head.length < LONGEST_LINE) head += text;
    lines += countOf(chunk, NEWLINE);
    quotes += countOf(chunk, QUOTE);
    tail = (tail + text).slice(-LONGEST_LINE);
    tail = tail.slice(tail.lastIndexOf('\n') + 1);
  }
  decoded(utf8, undefined, path, lines);
  if (head.trim() === '' || (kind === 'csv' && head.trim().split('\n').length < 2))
    throw bad(path, 'has no rows');
  if (kind === 'csv') checkWhole(path, head, tail, quotes);
  return size;
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (!found) throw bad(path, 'cannot be read: is the path right?');
  if (!found.isFile()) throw bad(path, 'is not a file');
  return found.size;
}

function decoded(
  utf8: TextDecoder,
  chunk: Buffer | undefined,
  path: string,
  lines: number,
): string {
  try {
    const text = chunk ? utf8.decode(chunk, { stream: true }) : utf8.decode();
    if (!text.includes('\0')) return text;
  } catch {
    // What it is instead cannot be told for sure; what to do is the same.
  }
  throw bad(
    path,
    `is not UTF-8 text (after line ${lines}): save it as UTF-8, for example with iconv`,
  );
}

/** A file that ends inside a quotation, or with a line of fewer fields than the rest, was cut short. */
function checkWhole(path: string, head: string, tail: string, quotes: number) {
  if (quotes % 2 === 1)
    throw bad(
      path,
      'ends inside quotation marks, or has a stray one: fetch it again, or correct it',
    );
  if (tail.trim() === '') return;
  const fields = (text: string, to: number) =>
    parse(text, { relax_column_count: true, relax_quotes: true, to }).at(-1)!.length;
  if (fields(tail, 1) < fields(head, 2))
    throw bad(path, 'ends in the middle of a line: fetch it again');
}

function countOf(chunk: Buffer, byte: number): number {
  let count = 0;
  for (let at = chunk.indexOf(byte); at >= 0; at = chunk.indexOf(byte, at + 1)) count++;
  return count;
}

const bad = (path: string, what: string) =>
  new OperatorError(`${path} ${what}. Nothing was changed.`);
