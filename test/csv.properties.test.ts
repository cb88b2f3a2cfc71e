import * as fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { holdCsv } from '../shared/storage/import/held.ts';
import { createRepeats } from '../shared/storage/import/repeats.ts';
import { createSpool } from '../shared/storage/import/spool.ts';
import { fileIn, temporaryFolder } from './support/folder.ts';

const folder = temporaryFolder();

/** What the importer reads of a file with the columns a, b and c. */
async function readOf(content: string, inMemory?: number): Promise<string[][]> {
  const spool = createSpool(inMemory);
  try {
    const { rows } = await holdCsv(
      fileIn(folder, 'file.csv', content),
      ['a', 'b', 'c'] as const,
      spool,
    );
    const read: string[][] = [];
    for await (const some of rows())
      for (const { fields } of some) read.push([fields.a, fields.b, fields.c]);
    return read;
  } finally {
    await spool.close();
  }
}

const written = (field: string) => `"${field.replaceAll('"', '""')}"`;
const text = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\n', '1'), maxLength: 8 });
const bare = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '1', 'ŷ'), maxLength: 8 });

test('fields come back as they were written, in quotation marks or bare, and trimmed if bare', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(text, bare, text), { minLength: 1, maxLength: 20 }),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom(undefined, 10),
      async (rows, end, inMemory) => {
        const lines = rows.map(([a, b, c]) => `${written(a)},${b},${written(c)}`);
        const content = ['a,b,c', ...lines, ''].join(end);
        expect(await readOf(content, inMemory)).toEqual(rows.map(([a, b, c]) => [a, b.trim(), c]));
      },
    ),
  );
});

test('stray quotation marks are read as a whole parser reads them', async () => {
  const strange = fc.array(
    fc.string({ unit: fc.constantFrom('a', ',', '"', ' ', '\n'), minLength: 1, maxLength: 30 }),
    { minLength: 1, maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(strange, async (lines) => {
      const content = `a,b,c\n${lines.join('\n')}\nlast,of,all\n`;
      let expected: string[][];
      try {
        expected = parse(content, {
          relax_column_count: true,
          relax_quotes: true,
          skip_empty_lines: true,
          trim: true,
          from: 2,
        });
      } catch {
        return;
      }
      const whole = expected.map((fields) => [0, 1, 2].map((at) => fields[at] ?? ''));
      // It may refuse what a parser that forgives everything takes, but not read it otherwise.
      expect(await readOf(content).catch(() => whole)).toEqual(whole);
    }),
    { numRuns: 300 },
  );
});

test('of many identities each is first once', () => {
  const repeats = createRepeats();
  const identities = Array.from({ length: 300_000 }, (_, at) => `LS${at % 97} ${at}`);
  expect(identities.filter((identity) => !repeats.isFirst(identity))).toEqual([]);
  expect(identities.filter((identity) => repeats.isFirst(identity))).toEqual([]);
});
