import { organisationId } from '../../../shared/domain/organisation-id.ts';
import { isWithin, type Day } from '../../../shared/domain/dates.ts';
import type { Organisation } from '../../../shared/contract/listing-record.ts';
import type { Nation } from '../../../shared/domain/nation.ts';
import { nationOf, typeOf, type Area, type Succession } from './area.ts';
import { createSuccessions } from './successions.ts';

/** The rows that a gazetteer is built from. */
export type GazetteerRows = {
  areas: readonly Area[];
  successions: readonly Succession[];
  /** Councils and the combined authority each belongs to. */
  memberships: readonly { council: string; authority: string }[];
  /** Bodies that hold duties and are not councils; a council's is derived from its area. */
  bodies: readonly Organisation[];
};

/** What follows, on a day, from the councils a postcode is and was filed under. */
export type CouncilStanding = {
  /** The council in force. */
  council: string;
  nation: Nation;
  nationCode: string;
  isDistrict: boolean;
  county: string | undefined;
  combinedAuthority: string | undefined;
  /** The councils among them that were abolished into it, the earliest first. */
  former: string[];
  /** Every code that coverage may use for it. */
  codes: string[];
};

const MOST_STANDINGS = 20_000;

/** Areas, their successions, and the bodies that govern them: all in memory. */
export type Gazetteer = ReturnType<typeof createGazetteer>;

export function createGazetteer({ areas, successions, memberships, bodies }: GazetteerRows) {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const { steps, successors, aliases, inForce, cameOf, former } = createSuccessions(successions);
  const authorityOf = new Map(memberships.map(({ council, authority }) => [council, authority]));
  const bodyById = new Map(bodies.map((body) => [body.id, body]));

  const isKnown = (code: string) => byCode.has(code) || steps(code).length > 0;
  const fireByArea = new Map(
    bodies.flatMap(({ id, area }) => (id.startsWith(FIRE) && area ? [[area, id] as const] : [])),
  );

  /** An area by its code; one whose name was never loaded has its code as its name. */
  const area = (code: string): Area => {
    const known = byCode.get(code);
    if (known) return known;
    const same = steps(code).find(
      ({ kind, from }) => kind === 'REDRAWN' || (kind === 'RECODED' && from === code),
    );
    const twin = same && byCode.get(same.from === code ? same.to : same.from);
    return twin ? { ...twin, code } : { code, type: typeOf(code), name: { en: code } };
  };

  /** The county a district is in on a day; undefined for every other council. */
  const countyOf = (council: string, on: Day): string | undefined => {
    const { type, parent } = area(council);
    if (type !== 'DISTRICT' || !parent || area(parent).type !== 'COUNTY') return undefined;
    return isWithin(on, area(parent).from, area(parent).to) ? parent : undefined;
  };
  const combinedAuthority = (council: string) =>
    [council, ...aliases(council)]
      .map((code) => authorityOf.get(code))
      .find((code) => code !== undefined);

  // What follows from a council and a day is the same for each of its thousands of postcodes.
  const standings = new Map<string, CouncilStanding>();
  const standing = (filed: readonly string[], on: Day): CouncilStanding => {
    const key = filed.join() + on;
    const known = standings.get(key);
    if (known) return known;
    // The earliest has become the others, so it alone resolves to the council in force on any day.
    const council = inForce(filed[0]!, on);
    const before = filed.includes(council) ? filed.slice(0, filed.indexOf(council)) : filed;
    const found: CouncilStanding = {
      council,
      ...nationOf(council),
      isDistrict: area(council).type === 'DISTRICT',
      county: countyOf(council, on),
      combinedAuthority: combinedAuthority(council),
      former: before.filter((code) => !aliases(council).includes(code)),
      codes: [council, ...aliases(council)],
    };
    if (standings.size >= MOST_STANDINGS) standings.clear();
    standings.set(key, found);
    return found;
  };

  return {
    area,
    inForce,
    standing,
    successors,
    cameOf,
    former,
    isKnown,
    isNamed: (code: string) => byCode.has(code),
    /** The areas in force on a day, of those whose names are known. */
    areasOn: (on: Day): Area[] =>
      areas.filter(
        ({ code, from, to }) =>
          isWithin(on, from, to) &&
          inForce(code, on) === code &&
          !successors(code).some((step) => step.kind === 'REDRAWN' && byCode.has(step.to)),
      ),
    bodies,
    /** The body that governs an area, or a body by its own id. */
    body: (id: string): Organisation | undefined => {
      const body = bodyById.get(id);
      if (body || !isKnown(id)) return body;
      const { code, name, homepage, phone } = area(id);
      return { id: code, name, homepage, phone, area: code };
    },

    /** The fire and rescue service of the first of some areas that has its own. */
    fireService: (areas: readonly string[]) =>
      areas.map((code) => fireByArea.get(code)).find((id) => id !== undefined),
  };
}

// Fire authorities are not in the postcode directory; the reference table files each by the area it serves.
const FIRE = organisationId('fire-');
