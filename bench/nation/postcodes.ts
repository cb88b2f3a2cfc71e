import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../cli/generate/random.ts';
import { directoryFiles } from '../../app/import/postcode-files.ts';
import { NATION_FILES } from '../../cli/generate/nation.ts';
import type { PostcodeRow } from '../../subgraphs/routing/places/place.ts';

/** A postcode as its file tells it. */
export type Told = { postcode: string; row: PostcodeRow };

// No row of the directory is longer.
const LONGEST_ROW = 1_024;

/** Picks postcodes at random places of a nation's files, which are too large to read for it. */
export async function postcodesOf(nation: string): Promise<(random: Random) => Told> {
  const { postcodes } = await directoryFiles(join(nation, NATION_FILES.postcodes));
  const files = postcodes.map((path) => {
    const file = openSync(path, 'r');
    const size = fstatSync(file).size;
    closeSync(file);
    return { path, size };
  });
  const all = files.reduce((sum, { size }) => sum + size, 0);
  return (random) => {
    for (;;) {
      let at = Math.floor(random.next() * all);
      const { path } = files.find(({ size }) => at < size || ((at -= size), false))!;
      const [header] = linesAt(path, 0);
      const [, line, after] = linesAt(path, at);
      // What follows the last row is nothing, and a row that was cut off is none.
      if (line && after !== undefined) return told(header!, line);
    }
  };
}

function linesAt(path: string, at: number): string[] {
  const file = openSync(path, 'r');
  const bytes = Buffer.alloc(3 * LONGEST_ROW);
  const read = readSync(file, bytes, 0, bytes.length, at);
  closeSync(file);
  return bytes.toString('utf8', 0, read).split('\n');
}

/** Read apart from the product's own importer, which is under test. */
function told(header: string, line: string): Told {
  const values = line.split(',').map((value) => value.replaceAll('"', ''));
  const columns = new Map(header.split(',').map((name, at) => [name, values[at]!]));
  const code = (column: string) => {
    const value = columns.get(column)!;
    return value === '' || value.endsWith('99999999') ? undefined : value;
  };
  const month = (column: string) => {
    const value = columns.get(column)!;
    return value ? `${value.slice(0, 4)}-${value.slice(4)}` : undefined;
  };
  const isPlaced = columns.get('gridind') !== '9';
  return {
    postcode: columns.get('pcds')!,
    row: {
      council: code('lad26cd'),
      county: code('cty26cd'),
      region: code('rgn26cd'),
      ward: code('wd26cd'),
      parish: code('parncp26cd'),
      constituency: code('pcon24cd'),
      icb: code('icb26cd'),
      police: code('pfa23cd'),
      terminated: month('doterm'),
      ...(isPlaced && {
        latitude: Number(columns.get('lat')),
        longitude: Number(columns.get('long')),
      }),
      ...(/^[LM]/.test(columns.get('ctry26cd')!) && { outsideUk: true }),
    },
  };
}
