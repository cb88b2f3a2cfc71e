import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { nationFiles, referenceFiles } from '../../data/files.ts';
import type { Text } from '../../shared/domain/language.ts';
import { kmBetween, type Point } from '../../shared/domain/coverage/cells.ts';
import type { Random } from './random.ts';

/** A council, as postcodes and listings are generated from it. */
export type GeneratedCouncil = Point & {
  code: string;
  /** Its index among all councils of the country, whatever the scale. */
  index: number;
  name: Text;
  slug: string;
  county: string;
  region: string;
  km2: number;
  police: string;
  icb: string;
  /** Its postcode districts, and the weight of each. */
  outwards: { outward: string; weight: number }[];
};

/** A county council over districts. */
export type County = Pick<GeneratedCouncil, 'code' | 'name' | 'slug'>;

const FEWEST_OF_A_NATION = 2;

/** The rows of one of the country's tables, by column name. */
export const rowsOf = (path: string): Record<string, string>[] =>
  parse(readFileSync(path), { columns: true });

/** Every lowest-tier council of the United Kingdom. */
export const allCouncils = (): GeneratedCouncil[] =>
  rowsOf(nationFiles.councils).map((row, index) => ({
    code: row['code']!,
    index,
    name: { en: row['name']!, ...(row['name_cy'] && { cy: row['name_cy'] }) },
    slug: row['slug']!,
    county: row['county']!,
    region: row['region']!,
    latitude: Number(row['latitude']),
    longitude: Number(row['longitude']),
    km2: Number(row['km2']),
    police: row['police']!,
    icb: row['icb']!,
    outwards: row['outwards']!.split(' ').map((pair) => {
      const [outward, weight] = pair.split(':') as [string, string];
      return { outward, weight: Number(weight) };
    }),
  }));

/** The councils of a smaller nation: in each of the four nations, those nearest to a chosen one. */
export function councilsOf(share: number, random: Random): GeneratedCouncil[] {
  const all = allCouncils();
  if (share >= 1) return all;
  return ['E', 'S', 'W', 'N']
    .flatMap((nation) => {
      const there = all.filter(({ code }) => code.startsWith(nation));
      const middle = random.oneOf(there);
      const count = Math.max(FEWEST_OF_A_NATION, Math.round(there.length * share));
      return there
        .sort((a, b) => kmBetween(a, middle) - kmBetween(b, middle) || a.index - b.index)
        .slice(0, count);
    })
    .sort((a, b) => a.index - b.index);
}

/** The county councils over some of the councils. */
export function countiesOver(councils: readonly GeneratedCouncil[]): County[] {
  const codes = new Set(councils.map(({ county }) => county));
  return rowsOf(referenceFiles.areas)
    .filter(({ code }) => codes.has(code!))
    .map(({ code, name }) => ({
      code: code!,
      name: { en: name! },
      slug: name!
        .replace(/ County Council$/, '')
        .toLowerCase()
        .replace(/[^a-z]+/g, '-'),
    }));
}
