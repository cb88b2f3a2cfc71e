import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Names of things are the same in both languages, and so is how two of them stand together.
const SAME = new Set(['Post', '{service}: {provider}']);

const filesUnder = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending) && !path.startsWith('client'))
    .map((path) => join(folder, path));
const SOURCES = filesUnder('console', '.ts');
const TEMPLATES = filesUnder('console/templates', '.njk');

type Pair = { en: string; cy: string };
const isPair = (value: object): value is Pair => 'en' in value || 'cy' in value;

/** The texts in a value, however deep. */
const pairsIn = (value: unknown): Pair[] =>
  typeof value !== 'object' || value === null
    ? []
    : isPair(value)
      ? [value]
      : Object.values(value).flatMap(pairsIn);

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

test('every text of the console has its twin, which says the same of the same', async () => {
  const modules = await Promise.all(SOURCES.map((path) => import(join('../..', path))));
  const pairs = modules.flatMap(pairsIn);
  expect(pairs.length).toBeGreaterThan(150);
  for (const { en, cy } of pairs) {
    expect({ en, cy: cy?.trim() }).toEqual({
      en: expect.stringMatching(/\S/),
      cy: expect.stringMatching(/\S/),
    });
    expect({ en, holes: placeholders(cy) }).toEqual({ en, holes: placeholders(en) });
    expect(cy === en && !SAME.has(en)).toBe(false);
  }
});

test.each(SOURCES)('no text in %s is in one language only', (path) => {
  const source = readFileSync(path, 'utf8');
  const count = (language: RegExp) => (source.match(language) ?? []).length;
  expect(count(/\bcy: (?!string)/g)).toBe(count(/\ben: (?!string)/g));
});

// What a template says by itself it says in one language.
const MARKUP = /\{#[^]*?#\}|\{%[^]*?%\}|\{\{[^]*?\}\}|<script[^]*?<\/script>/g;
const SPOKEN = /\b(?:alt|aria-label|placeholder|title|content)="([^"]*)"/g;
const OWN_NAMES = /^(Signpost|English|Cymraeg|width=device-width, initial-scale=1|same-origin)$/;

test.each(TEMPLATES)('%s has no words of its own', (path) => {
  const markup = readFileSync(path, 'utf8').replaceAll(MARKUP, '');
  const spoken = [...markup.matchAll(SPOKEN)].map(([, words]) => words!);
  const written = markup.replaceAll(/<[^>]*>/g, '\n').split('\n');
  const words = [...spoken, ...written]
    .map((text) => text.replace('– Signpost', '').trim())
    .filter((text) => /\p{L}/u.test(text) && !OWN_NAMES.test(text) && text !== '&amp;');
  expect(words).toEqual([]);
});

test.each(TEMPLATES)('%s names only texts that its templating language can read', (path) => {
  expect(readFileSync(path, 'utf8')).not.toMatch(
    /\b[tc]\.(none|true|false|and|or|not|in|is|if|else)\b/,
  );
});
