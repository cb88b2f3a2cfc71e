import type { Point } from '../../shared/domain/coverage/cells.ts';
import type { GeneratedCouncil } from './councils.ts';
import { DIRECTORY_COLUMNS, rowWriter, type Unit } from './directory-row.ts';
import { moved, type Patch } from './patches.ts';
import type { Random } from './random.ts';
import { none, POSTCODES_AN_LSOA, smallAreas } from './small-areas.ts';
import { inwardsOf } from './units.ts';

// About as in the real directory: a third of its rows have ended, many of those of single large users.
const ENDED = 0.34;
const LARGE_USERS = { live: 0.015, ended: 0.14 };
const WITHOUT_POSITION = 0.002;
const THERE_FROM_THE_START = 0.6;
const START = 1980;
const LAST_YEAR = 2025;

// The distance of a postcode from the middle of its LSOA, and of that from the middle of its patch.
const KM_OF_A_UNIT = 0.4;
const KM_OF_AN_LSOA = 2.5;

const COUNTRIES: Record<string, string> = {
  E: 'E92000001',
  S: 'S92000003',
  W: 'W92000004',
  N: 'N92000002',
  G: 'L93000001',
  J: 'L93000001',
  I: 'M83000003',
};

/** The header of the directory's files. */
export const directoryHeader = DIRECTORY_COLUMNS.join(',');

/** The rows of one patch, in a district with `ofDistrict` postcodes. */
export function* rowsIn(patch: Patch, ofDistrict: number, random: Random): Generator<string> {
  const inward = inwardsOf(ofDistrict);
  const { outward, council, count, first, firstOfCouncil } = patch;
  let write = writerFor(council, outward, firstOfCouncil);
  let middle = patch.middle;
  for (let at = 0; at < count; at++) {
    if (at > 0 && (firstOfCouncil + at) % POSTCODES_AN_LSOA === 0) {
      write = writerFor(council, outward, firstOfCouncil + at);
      middle = moved(patch.middle, KM_OF_AN_LSOA * random.next(), random.next() * 2 * Math.PI);
    }
    const nowhere = council === null || random.chance(WITHOUT_POSITION);
    yield write({
      outward,
      inward: inward(first + at),
      ...life(random),
      ...(nowhere
        ? NOWHERE
        : positionAt(moved(middle, KM_OF_A_UNIT * random.next(), random.next() * 2 * Math.PI))),
    });
  }
}

function writerFor(
  council: GeneratedCouncil | null,
  outward: string,
  at: number,
): (unit: Unit) => string {
  const country = COUNTRIES[(council?.code ?? outward).charAt(0)]!;
  const pseudo = none(country);
  if (!council) return rowWriter({ ctry26cd: country }, pseudo);
  const { ward, parish, constituency, lsoa } = smallAreas(council, at);
  return rowWriter(
    {
      cty26cd: council.county || pseudo,
      lad26cd: council.code,
      wd26cd: ward,
      parncp26cd: parish,
      ctry26cd: country,
      rgn26cd: council.region || pseudo,
      pcon24cd: constituency,
      lsoa21cd: lsoa,
      pfa23cd: council.police || pseudo,
      icb26cd: council.icb || pseudo,
    },
    pseudo,
  );
}

function life(random: Random): Pick<Unit, 'introduced' | 'ended' | 'largeUser'> {
  const began = random.chance(THERE_FROM_THE_START) ? START : random.between(START + 1, LAST_YEAR);
  const ended = random.chance(ENDED);
  return {
    introduced: began === START ? '198001' : monthIn(began, random),
    ended: ended ? monthIn(random.between(began + 1, LAST_YEAR + 1), random) : '',
    largeUser: random.chance(ended ? LARGE_USERS.ended : LARGE_USERS.live),
  };
}

// Up to June, so that no end date is after the release.
const monthIn = (year: number, random: Random) => `${year}0${random.between(1, 6)}`;

type Spot = Pick<Unit, 'east' | 'north' | 'precision' | 'latitude' | 'longitude'>;
const NOWHERE: Spot = {
  east: '',
  north: '',
  precision: 9,
  latitude: '99.999999',
  longitude: '0.000000',
};

// The grid reference is approximate: nothing reads it here.
const positionAt = ({ latitude, longitude }: Point): Spot => ({
  east: String(Math.round(400_000 + (longitude + 2) * 68_000)),
  north: String(Math.round((latitude - 49) * 111_200)).padStart(7, '0'),
  precision: 1,
  latitude: latitude.toFixed(6),
  longitude: longitude.toFixed(6),
});
