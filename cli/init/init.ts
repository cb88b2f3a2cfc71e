import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wordsOf } from '../../shared/contract/type-name.ts';
import { OperatorError } from '../../shared/runtime/errors.ts';
import type { Tier } from '../../shared/contract/listing-terms.ts';

/** The names of a new subgraph. */
export type Names = { name: string; type: string; tier: Tier };

const TEMPLATE = new URL('./template/', import.meta.url);

/**
 * Writes a working subgraph into a folder that is new or empty; returns the names of its files.
 * @throws OperatorError when the folder is not empty.
 */
export async function initSubgraph(folder: string, names: Names): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0)
    throw new OperatorError(`${folder} is not empty: name a new folder. Nothing was changed.`);
  const files = (await readdir(TEMPLATE)).sort();
  for (const file of files) {
    const content = await readFile(new URL(file, TEMPLATE), 'utf8');
    await writeFile(join(folder, nameOf(file)), named(content, names));
  }
  return files.map(nameOf);
}

// npm and other tools act on files with these names wherever they are, so the template stores them under others.
const DOTTED = ['_gitignore', '_dockerignore'];
const nameOf = (file: string) =>
  DOTTED.includes(file) ? file.replace('_', '.') : file.replace(/^_/, '');

/** The template is a working subgraph itself: its names are replaced by the new ones. */
const named = (content: string, { name, type, tier }: Names) =>
  content
    .replaceAll('MyAgencyListing', type)
    .replaceAll('MyAgency', type.replace(/Listing$/, ''))
    .replaceAll('My Agency', titleOf(name))
    .replaceAll('my-agency', name)
    .replaceAll('THIRD_SECTOR', tier);

/** leeds-carers → Leeds Carers. */
const titleOf = (name: string) => wordsOf(name).join(' ');
