import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit, stderr } from 'node:process';

/** The files under a folder, recursively, with this name ending; always in the same order. */
export const filesUnder = (folder, ending) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(folder, path))
    .sort();

/** A text as a template literal. */
export const literal = (text) => `\`${text.replaceAll(/[`\\]|\$\{/g, '\\$&')}\``;

/**
 * Writes generated files, [path, text] each, and removes those present whose source is gone. With --check it writes
 * nothing, and fails where one is out of date, naming the command that writes them.
 */
export function writeOrCheck(generated, present, command) {
  const wanted = new Map(generated);
  const found = new Map(present.map((path) => [path, readFileSync(path, 'utf8')]));
  const differing = [...new Set([...wanted.keys(), ...found.keys()])].filter(
    (path) => wanted.get(path) !== found.get(path),
  );
  if (argv.includes('--check')) {
    for (const path of differing) stderr.write(`${path} is not as generated: ${command}.\n`);
    if (differing.length > 0) exit(1);
    return;
  }
  for (const path of differing)
    if (wanted.has(path)) writeFileSync(path, wanted.get(path));
    else rmSync(path);
}
