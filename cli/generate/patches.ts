import type { Point } from '../../shared/domain/coverage/cells.ts';
import type { GeneratedCouncil } from './councils.ts';
import type { Random } from './random.ts';

/** The postcodes of a district that are in one council. */
export type Patch = {
  outward: string;
  /** None for the Crown dependencies. */
  council: GeneratedCouncil | null;
  count: number;
  /** The position of the first of them among those of the whole district. */
  first: number;
  /** The position of the first of them among those of the council. */
  firstOfCouncil: number;
  middle: Point;
};

// About four in a thousand rows of the directory are of Jersey, Guernsey and the Isle of Man.
const CROWN_SHARE = 0.004;
const CROWN = ['GY1', 'GY4', 'GY9', 'IM1', 'IM2', 'IM9', 'JE1', 'JE2', 'JE3'];
const KM_A_DEGREE = 111.2;
// Most people live nearer the middle than the edge.
const REACH = 0.8;

/** How many postcodes each council has in each of its districts, in the order of the districts. */
export function patchesOf(
  councils: readonly GeneratedCouncil[],
  postcodes: number,
  random: Random,
): Patch[] {
  const shares = councils.flatMap((council) =>
    council.outwards.map(({ outward, weight }) => ({ outward, council, weight })),
  );
  const sum = shares.reduce((sum, { weight }) => sum + weight, 0);
  const crown = CROWN.map((outward) => ({
    outward,
    council: null,
    weight: (sum * CROWN_SHARE) / CROWN.length,
  }));
  const all = [...shares, ...crown].sort((a, b) => (a.outward < b.outward ? -1 : 1));
  const each = postcodes / (sum * (1 + CROWN_SHARE));
  const ofDistrict = new Map<string, number>();
  const ofCouncil = new Map<GeneratedCouncil | null, number>();
  let weighed = 0;
  let given = 0;
  return all.map(({ outward, council, weight }) => {
    weighed += weight;
    // By the running sum, so that rounding errors cancel out and the total is exact.
    const count = Math.round(weighed * each) - given;
    given += count;
    const patch = {
      outward,
      council,
      count,
      first: ofDistrict.get(outward) ?? 0,
      firstOfCouncil: ofCouncil.get(council) ?? 0,
      middle: council ? within(council, random) : { latitude: 0, longitude: 0 },
    };
    ofDistrict.set(outward, patch.first + count);
    ofCouncil.set(council, patch.firstOfCouncil + count);
    return patch;
  });
}

/** A point in a council, as if it were a disc. */
export function within({ latitude, longitude, km2 }: GeneratedCouncil, random: Random): Point {
  const km = Math.sqrt(km2 / Math.PI) * REACH * Math.sqrt(random.next());
  return moved({ latitude, longitude }, km, random.next() * 2 * Math.PI);
}

/** The point at a distance in a direction. */
export const moved = ({ latitude, longitude }: Point, km: number, direction: number): Point => ({
  latitude: latitude + (km * Math.sin(direction)) / KM_A_DEGREE,
  longitude:
    longitude + (km * Math.cos(direction)) / (KM_A_DEGREE * Math.cos((latitude * Math.PI) / 180)),
});
