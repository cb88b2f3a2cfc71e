import type { GeneratedCouncil } from './councils.ts';

/** The codes of the areas that a postcode lies in below and beside its council. Made up, but in the real format. */
export type SmallAreas = { ward: string; parish: string; constituency: string; lsoa: string };

// About as many postcodes as real ones have.
export const POSTCODES_AN_LSOA = 64;
const LSOAS_A_WARD = 5;
const LSOAS_A_CONSTITUENCY = 65;
// Upper bounds per council: each council's codes start past the last possible code of the one before.
const MOST_LSOAS = 1_000;
const MOST_WARDS = 200;
const MOST_CONSTITUENCIES = 20;

const ENTITIES: Record<
  string,
  { ward: string; parish: string | null; constituency: string; lsoa: string }
> = {
  E: { ward: 'E05', parish: 'E04', constituency: 'E14', lsoa: 'E01' },
  W: { ward: 'W05', parish: 'W04', constituency: 'W07', lsoa: 'W01' },
  S: { ward: 'S13', parish: null, constituency: 'S14', lsoa: 'S01' },
  N: { ward: 'N08', parish: null, constituency: 'N05', lsoa: 'N20' },
};
// Only some councils: cities have next to no parishes.
const UNPARISHED = /^E0[89]/;

/** The areas of a council's postcode, by its position among all of the council's. */
export function smallAreas({ code, index }: GeneratedCouncil, at: number): SmallAreas {
  const entity = ENTITIES[code.charAt(0)]!;
  const lsoa = Math.floor(at / POSTCODES_AN_LSOA) % MOST_LSOAS;
  const ward = Math.floor(lsoa / LSOAS_A_WARD);
  const parished = entity.parish && !UNPARISHED.test(code) && (index + ward) % 5 > 1;
  return {
    // The ONS has assigned nothing in this range yet, so a made-up code cannot clash.
    ward: `${entity.ward}${800_000 + index * MOST_WARDS + ward}`,
    parish: parished ? `${entity.parish}${800_000 + index * MOST_WARDS + ward}` : none(code),
    constituency: `${entity.constituency}${900_000 + index * MOST_CONSTITUENCIES + Math.floor(lsoa / LSOAS_A_CONSTITUENCY)}`,
    lsoa: `${entity.lsoa}${500_000 + index * MOST_LSOAS + lsoa}`,
  };
}

/** The pseudo code of a nation, which means no such area there. */
export const none = (code: string): string => `${code.charAt(0)}99999999`;

const NAMES =
  'Abbey Castle Priory Central Northfield Southgate Eastbrook Westwood Hillside Riverside Meadow Church Park Station Victoria Mill Bridge Forest Moor Vale'.split(
    ' ',
  );

/** The name of a ward, a parish or a constituency. */
export const nameOfArea = (code: string): string => {
  const number = Number(code.slice(3));
  return `${NAMES[number % NAMES.length]} ${NAMES[Math.floor(number / NAMES.length) % NAMES.length]}`;
};
