import type { Location } from '../../../shared/domain/coverage/coverage.ts';
import type { Day } from '../../../shared/domain/dates.ts';
import { parsePostcode, type Postcode } from '../../../shared/domain/postcode.ts';
import type { Nation } from '../../../shared/domain/nation.ts';
import { typeOf, UNITED_KINGDOM } from './area.ts';
import type { Gazetteer } from './gazetteer.ts';

/** A postcode as the ONS Postcode Directory describes it; pseudo codes are left out. */
export type PostcodeRow = {
  council?: string | undefined;
  /** Councils it lay in that were abolished into this one, the earliest first. */
  formerly?: string[] | undefined;
  county?: string | undefined;
  region?: string | undefined;
  ward?: string | undefined;
  parish?: string | undefined;
  constituency?: string | undefined;
  icb?: string | undefined;
  police?: string | undefined;
  nationalPark?: string | undefined;
  lsoa?: string | undefined;
  latitude?: number | undefined;
  longitude?: number | undefined;
  /** Year and month, `YYYY-MM`. */
  introduced?: string | undefined;
  terminated?: string | undefined;
  largeUser?: boolean | undefined;
  /** In a Crown dependency, by its pseudo codes. */
  outsideUk?: boolean | undefined;
};

/** A postcode's place on a day: codes of the areas it lies in, with successions applied. */
export type Place = Omit<PostcodeRow, 'council' | 'formerly' | 'outsideUk'> & {
  postcode: Postcode;
  nation: Nation;
  /** A pseudo code where it is not known which council it was in on the day. */
  council: string;
  /** The councils of which it was in one, where it is not known which. */
  councilIsOneOf: readonly string[];
  formerly: string[];
  combinedAuthority?: string | undefined;
  localHealthBoard?: string | undefined;
  on: Day;
  /** The councils it is and was filed under, the earliest first. */
  filed: readonly string[];
  /** The council whose side of a split postcode this is, where that is not the postcode's own. */
  side?: string | undefined;
  /** The location as coverage uses it. */
  location: Location;
};

export type PostcodeProblemCode =
  'INVALID' | 'NOT_FOUND' | 'TERMINATED' | 'NOT_IN_UK' | 'NO_GEOGRAPHY';

/** Why a postcode has no place, with the last one it had where it ended. */
export type PostcodeProblem = { code: PostcodeProblemCode; postcode: string; lastKnown?: Place };

// Jersey, Guernsey, the Isle of Man and the overseas territories: never in the UK, loaded or not.
const OUTSIDE_UK = /^(JE|GY|IM)\d|^(ASCN|BBND|BIQQ|FIQQ|PCRN|SIQQ|STHL|TDCU|TKCA) /;
// Non-geographic postcodes: the Girobank's, forces' post, and the area BX.
const NO_PLACE = /^(GIR |BF1 |BX\d|XM4 )/;

/** The place of a postcode as the user typed it, on a day, or why it has none. */
export async function placeOf(
  typed: string,
  on: Day,
  find: (postcode: Postcode) => Promise<PostcodeRow | undefined>,
  gazetteer: Gazetteer,
): Promise<{ place: Place } | { problem: PostcodeProblem }> {
  const postcode = parsePostcode(typed);
  if (!postcode) return { problem: { code: 'INVALID', postcode: typed.slice(0, 20) } };
  const problem = (code: PostcodeProblemCode) => ({ problem: { code, postcode } });
  const row = await find(postcode);
  if (row?.outsideUk || OUTSIDE_UK.test(postcode)) return problem('NOT_IN_UK');
  if (!row) return problem(NO_PLACE.test(postcode) ? 'NO_GEOGRAPHY' : 'NOT_FOUND');
  if (!row.council) return problem('NO_GEOGRAPHY');
  const place = placeIn({ ...row, council: row.council }, postcode, on, gazetteer);
  const ended = row.terminated !== undefined && row.terminated < on.slice(0, 7);
  return ended ? { problem: { code: 'TERMINATED', postcode, lastKnown: place } } : { place };
}

/** The place of a postcode's row: its council with successions applied, and the areas that follow from that. */
export function placeIn(
  row: PostcodeRow & { council: string },
  postcode: Postcode,
  on: Day,
  gazetteer: Gazetteer,
): Place {
  const below = [postcode, row.lsoa, row.parish, row.ward, row.county];
  const filed = [...(row.formerly ?? []), row.council];
  const standing = gazetteer.standing(filed, on, below);
  const { council, nation, nationCode, authorities } = standing;
  const lies = (code: string) => standing.filed.has(code) || below.includes(code);
  const stood = (code: string | undefined) => code && gazetteer.areaOn(code, on, lies);
  // A row's own county is for councils whose parent was never loaded; a unitary has none whatever the row says.
  const county = standing.county ?? (standing.isDistrict ? stood(row.county) : undefined);
  const ward = stood(row.ward);
  const parish = stood(row.parish);
  const constituency = stood(row.constituency);
  const police = stood(row.police);
  const icb = stood(row.icb);
  const nationalPark = stood(row.nationalPark);
  const areas: string[] = [];
  const add = (code: string | undefined) => code !== undefined && areas.push(code);
  add(ward);
  add(parish);
  areas.push(...standing.former, ...standing.codes, ...standing.formerCounties);
  add(county);
  add(constituency);
  add(nationalPark);
  add(police);
  add(icb);
  // What a board published goes on in the one that took it over.
  if (icb && row.icb && gazetteer.cameOf(icb, row.icb)) add(row.icb);
  areas.push(...authorities);
  add(row.region);
  areas.push(nationCode, UNITED_KINGDOM);
  const { latitude, longitude } = row;
  const point =
    latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
  return {
    ...row,
    postcode,
    nation,
    council,
    councilIsOneOf: standing.oneOf,
    formerly: standing.former,
    county,
    ward,
    parish,
    constituency,
    police,
    icb,
    nationalPark,
    localHealthBoard: authorities.find((code) => typeOf(code) === 'HEALTH_BOARD'),
    combinedAuthority: authorities.find((code) => typeOf(code) === 'COMBINED_AUTHORITY'),
    on,
    filed,
    location: { areas, council, point, alike: standing.alike },
  };
}
