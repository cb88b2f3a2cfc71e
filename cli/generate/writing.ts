import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const CHARACTERS_AT_ONCE = 1_000_000;

/** Writes lines to a file, in bounded memory; creates its folder. */
export function writeLines(path: string, lines: Iterable<string>): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  try {
    let text = '';
    for (const line of lines) {
      text += `${line}\n`;
      if (text.length < CHARACTERS_AT_ONCE) continue;
      writeFileSync(file, text);
      text = '';
    }
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

/** A row of a CSV file; fields are quoted where necessary. */
export const csvRow = (fields: readonly (string | number)[]): string =>
  fields.map((field) => quotedIfNeeded(String(field))).join(',');

const quotedIfNeeded = (field: string) =>
  /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
