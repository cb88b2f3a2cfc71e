import { LRUCache } from 'lru-cache';
import { isWithin, type Day } from '../../../shared/domain/dates.ts';
import type { Nation } from '../../../shared/domain/nation.ts';
import { COUNCIL_TYPES, nationOf, typeOf, unknownIn, type Area } from './area.ts';
import type { createMemberships } from './memberships.ts';
import { told } from './stood.ts';
import type { LiesIn, Successions } from './successions.ts';

/** What follows, on a day, from the councils a postcode is and was filed under. */
export type CouncilStanding = {
  /** The council in force; a pseudo code where it is not known. */
  council: string;
  /** The councils of which it is one, where it is not known which. */
  oneOf: readonly string[];
  nation: Nation;
  nationCode: string;
  isDistrict: boolean;
  county: string | undefined;
  /** What its council, or its county, belongs to on the day. */
  authorities: readonly string[];
  /** The councils among them whose area passed to it, the earliest first. */
  former: string[];
  /** The counties that they were in whose area passed to it. */
  formerCounties: readonly string[];
  /** Every code that coverage may use for it. */
  codes: readonly string[];
  /** The council by each of its codes, where it has several: a listing for one is as narrow as for another. */
  alike: ReadonlyMap<string, string> | undefined;
  /** The councils, and their counties whether in force or not: what tells into which part of a split area it fell. */
  filed: ReadonlySet<string>;
};

/** What else than its councils tells into which part of a split area a postcode fell. */
export type Below = readonly (string | undefined)[];

type Known = {
  area: (code: string) => Area;
  successions: Successions;
  memberships: ReturnType<typeof createMemberships>;
};

const MOST_STANDINGS = 20_000;
const SPLIT = 'SPLIT';

/** Finds what follows, on a day, from the councils that postcodes are filed under. */
export function createStandings({ area, successions, memberships }: Known) {
  const { lifeOf, standing: standingIn, codesOf, former } = successions;

  /** The county a district is in on a day; undefined for every other council. */
  const countyOf = (council: string, on: Day): string | undefined => {
    const { type, parent } = area(council);
    if (type !== 'DISTRICT' || !parent || area(parent).type !== 'COUNTY') return undefined;
    const { from, to } = lifeOf(parent);
    return isWithin(on, from, to) ? parent : undefined;
  };

  // A district does not outlive its county: what replaced the county did it too, even where nobody recorded which.
  const withoutCounty = (code: string, on: Day, lies: LiesIn): readonly string[] => {
    const { type, parent } = area(code);
    const hasCounty = type === 'DISTRICT' && parent !== undefined && area(parent).type === 'COUNTY';
    const { to = on } = hasCounty ? lifeOf(parent) : {};
    return hasCounty && to < on ? standingIn(parent, on, lies) : [code];
  };

  function stand(filed: readonly string[], on: Day, isBelow: LiesIn): CouncilStanding {
    const counties = filed.map((code) => area(code).parent).filter((code) => code !== undefined);
    const around = new Set([...filed.flatMap(codesOf), ...counties]);
    const lies: LiesIn = (code) => around.has(code) || isBelow(code);
    const isFiled = (code: string) => filed.includes(code);
    // The earliest has become the others, so it alone tells which council was in force on any day.
    const stood = standingIn(filed[0]!, on, lies)
      .flatMap((code) => withoutCounty(code, on, lies))
      .filter((code) => COUNCIL_TYPES.has(typeOf(code)));
    const one = [...new Set(stood)];
    // A side of a place is filed under the one of several that it is.
    const [council, ...others] = one.length > 1 && one.some(isFiled) ? one.filter(isFiled) : one;
    const isKnown = council !== undefined && others.length === 0;
    const oneOf = council === undefined ? [] : [council, ...others];
    const { nation, nationCode } = nationOf(filed[0]!);
    const common = { nation, nationCode, filed: around };
    if (!isKnown)
      return {
        ...common,
        council: unknownIn(nationCode),
        oneOf,
        isDistrict: false,
        county: theSame(oneOf.map((code) => countyOf(code, on))),
        authorities: [],
        former: [],
        formerCounties: [],
        codes: [],
        alike: undefined,
      };
    const before = filed.includes(council) ? filed.slice(0, filed.indexOf(council)) : filed;
    const codes = [council, ...codesOf(council).filter((code) => code !== council)];
    const county = countyOf(council, on);
    return {
      ...common,
      council,
      oneOf: [],
      isDistrict: area(council).type === 'DISTRICT',
      county,
      authorities: memberships.authoritiesOf([council, county], on),
      former: former(council, before),
      formerCounties: former(council, counties),
      codes,
      alike: codes.length > 1 ? new Map(codes.map((code) => [code, council])) : undefined,
    };
  }

  // What follows from a council and a day is the same for each of its thousands of postcodes, unless it was split:
  // then it is kept for each of the places that tell which part they are in.
  const standings = new LRUCache<string, CouncilStanding | typeof SPLIT>({ max: MOST_STANDINGS });
  const standing = (filed: readonly string[], on: Day, below: Below): CouncilStanding => {
    const key = filed.join() + on;
    const known = standings.get(key);
    if (known && known !== SPLIT) return known;
    const placed = known && key + below.join();
    const here = placed === undefined ? undefined : standings.get(placed);
    if (here && here !== SPLIT) return here;
    const asked = told((code) => below.includes(code));
    const found = stand(filed, on, asked.lies);
    if (!asked.wasAsked()) standings.set(key, found);
    else standings.set(key, SPLIT).set(key + below.join(), found);
    return found;
  };

  return { standing };
}

/** The value that all have; undefined where they differ, or there are none. */
const theSame = <T>([first, ...others]: readonly (T | undefined)[]): T | undefined =>
  others.every((other) => other === first) ? first : undefined;
