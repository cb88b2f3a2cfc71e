import { isPseudo } from '../../../shared/domain/gss-code.ts';
import type { Text } from '../../../shared/domain/language.ts';
import type { Nation } from '../../../shared/domain/nation.ts';

/** An area of government, by its GSS code. */
export type Area = {
  code: string;
  type: AreaType;
  name: Text;
  /** The code of the area it is part of: a district's county, a region's nation. */
  parent?: string | undefined;
  /** First and last day in force, with where that is written and the day on which somebody read it there. */
  from?: string | undefined;
  to?: string | undefined;
  source?: string | undefined;
  checkedOn?: string | undefined;
  homepage?: string | undefined;
  phone?: string | undefined;
};

export const AREA_TYPES = [
  'UK',
  'NATION',
  'REGION',
  'COUNTY',
  'DISTRICT',
  'UNITARY',
  'METROPOLITAN',
  'LONDON_BOROUGH',
  'SCOTTISH',
  'WELSH',
  'NORTHERN_IRISH',
  'COMBINED_AUTHORITY',
  'ICB',
  'HEALTH_BOARD',
  'VALUATION_JOINT_BOARD',
  'POLICE',
  'FIRE',
  'NATIONAL_PARK',
  'WARD',
  'PARISH',
  'CONSTITUENCY',
  'OTHER',
] as const;
export type AreaType = (typeof AREA_TYPES)[number];

// The ONS's register of entity codes: the meaning of the first three characters of a GSS code.
const TYPE_BY_ENTITY: Record<string, AreaType> = {
  K02: 'UK',
  E92: 'NATION',
  S92: 'NATION',
  W92: 'NATION',
  N92: 'NATION',
  E12: 'REGION',
  E10: 'COUNTY',
  E07: 'DISTRICT',
  E06: 'UNITARY',
  E08: 'METROPOLITAN',
  E09: 'LONDON_BOROUGH',
  S12: 'SCOTTISH',
  W06: 'WELSH',
  N09: 'NORTHERN_IRISH',
  X06: 'UNITARY',
  E47: 'COMBINED_AUTHORITY',
  E61: 'COMBINED_AUTHORITY',
  X47: 'COMBINED_AUTHORITY',
  E54: 'ICB',
  S08: 'HEALTH_BOARD',
  W11: 'HEALTH_BOARD',
  // The ONS has no code for them: these are the directory's own.
  X91: 'VALUATION_JOINT_BOARD',
  E26: 'NATIONAL_PARK',
  S21: 'NATIONAL_PARK',
  W18: 'NATIONAL_PARK',
  E31: 'FIRE',
  E23: 'POLICE',
  W15: 'POLICE',
  S23: 'POLICE',
  N23: 'POLICE',
  N24: 'POLICE',
  E05: 'WARD',
  W05: 'WARD',
  S13: 'WARD',
  N08: 'WARD',
  E04: 'PARISH',
  W04: 'PARISH',
  E14: 'CONSTITUENCY',
  W07: 'CONSTITUENCY',
  S14: 'CONSTITUENCY',
  N05: 'CONSTITUENCY',
  N06: 'CONSTITUENCY',
};

/** The type of an area by its code alone. */
export const typeOf = (code: string): AreaType => TYPE_BY_ENTITY[code.slice(0, 3)] ?? 'OTHER';

const BY_LETTER: Record<string, { nation: Nation; nationCode: string }> = {
  E: { nation: 'ENGLAND', nationCode: 'E92000001' },
  X: { nation: 'ENGLAND', nationCode: 'E92000001' },
  S: { nation: 'SCOTLAND', nationCode: 'S92000003' },
  W: { nation: 'WALES', nationCode: 'W92000004' },
  N: { nation: 'NORTHERN_IRELAND', nationCode: 'N92000002' },
};

/** The types of the lowest principal councils, one of which every postcode's council has. */
export const COUNCIL_TYPES: ReadonlySet<AreaType> = new Set<AreaType>([
  'DISTRICT',
  'UNITARY',
  'METROPOLITAN',
  'LONDON_BOROUGH',
  'SCOTTISH',
  'WELSH',
  'NORTHERN_IRISH',
]);

/** The GSS code of the United Kingdom. */
export const UNITED_KINGDOM = 'K02000001';

/** The nation of a council's code. */
export const nationOf = (council: string) => BY_LETTER[council.charAt(0)]!;

/** The GSS code of the nation that an area is in, or is; none for the United Kingdom itself. */
export const nationCodeOf = (code: string): string | undefined =>
  BY_LETTER[code.charAt(0)]?.nationCode;

const NOT_KNOWN: Text = { en: 'Not known', cy: 'Ddim yn hysbys' };

/** The ONS's pseudo code of a nation, which stands here for a council that is not known. */
export const unknownIn = (nationCode: string): string => `${nationCode.charAt(0)}99999999`;

/** What stands in place of an area whose name was never loaded: its code, or of a pseudo code that it is not known. */
export const unnamed = (code: string): Area => ({
  code,
  type: typeOf(code),
  name: isPseudo(code) ? NOT_KNOWN : { en: code },
});
