import type { PostcodeRow } from '../places/place.ts';

/** A code that postcodes are filed under, and how many of them. */
export type CodeCount = { code: string; rows: number };

/** Counts the codes of the areas that postcodes are filed under. */
export type CodeCounts = ReturnType<typeof countCodes>;

/** The areas that a postcode's row names, in the order of the stored row; an LSOA has no name. */
export const AREA_FIELDS = [
  'council',
  'county',
  'region',
  'ward',
  'parish',
  'constituency',
  'icb',
  'police',
  'nationalPark',
] as const satisfies readonly (keyof PostcodeRow)[];

export function countCodes() {
  const counts = new Map<string, number>();
  return {
    add: (rows: readonly PostcodeRow[]) => {
      for (const row of rows)
        for (const field of AREA_FIELDS) {
          const code = row[field];
          if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
        }
    },
    /** The codes without a name, those of most postcodes first. */
    without: (isNamed: (code: string) => boolean): CodeCount[] =>
      [...counts]
        .filter(([code]) => !isNamed(code))
        .map(([code, rows]) => ({ code, rows }))
        .sort((a, b) => b.rows - a.rows || (a.code < b.code ? -1 : 1)),
  };
}
