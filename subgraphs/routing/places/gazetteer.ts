import { groupBy } from '../../../shared/group-by.ts';
import { isWithin, type Day } from '../../../shared/dates.ts';
import type { Organisation } from '../../../shared/listing/record.ts';
import { nationOf, typeOf, type Area, type Nation, type Succession } from './area.ts';

/** What a gazetteer is made from. */
export type GazetteerRows = {
  areas: readonly Area[];
  successions: readonly Succession[];
  /** Councils and the combined authority each belongs to. */
  memberships: readonly { council: string; authority: string }[];
  /** Bodies that hold duties and are not councils; a council's is made from its area. */
  bodies: readonly Organisation[];
};

/** What follows from the council a postcode is filed under, on a day. */
export type Standing = {
  /** The council in force. */
  council: string;
  nation: Nation;
  nationCode: string;
  isDistrict: boolean;
  county: string | undefined;
  combinedAuthority: string | undefined;
  /** Every code coverage may name it by, the one it was filed under first. */
  codes: string[];
};

const MOST_STANDINGS = 20_000;

/** Areas, how they follow one another, and the bodies that govern them: all in memory. */
export type Gazetteer = ReturnType<typeof createGazetteer>;

export function createGazetteer({ areas, successions, memberships, bodies }: GazetteerRows) {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const after = groupBy(successions, ({ from }) => from);
  const before = groupBy(successions, ({ to }) => to);
  const authorityOf = new Map(memberships.map(({ council, authority }) => [council, authority]));
  const bodyById = new Map(bodies.map((body) => [body.id, body]));

  const successors = (code: string) => after.get(code) ?? [];
  const steps = (code: string) => [...successors(code), ...(before.get(code) ?? [])];

  const isKnown = (code: string) => byCode.has(code) || steps(code).length > 0;
  /** The other codes of the same council: from before it was recoded, or its boundary redrawn. */
  const aliases = (code: string) =>
    steps(code)
      .filter(({ kind }) => kind !== 'ABOLISHED')
      .map(({ from, to }) => (from === code ? to : from));
  const fireByArea = new Map(
    bodies.flatMap(({ id, area }) => (id.startsWith(FIRE) && area ? [[area, id] as const] : [])),
  );

  /** An area by its code; one whose name was never loaded is called by its code. */
  const area = (code: string): Area => {
    const known = byCode.get(code);
    if (known) return known;
    const same = steps(code).find(
      ({ kind, from }) => kind === 'REDRAWN' || (kind === 'RECODED' && from === code),
    );
    const twin = same && byCode.get(same.from === code ? same.to : same.from);
    return twin ? { ...twin, code } : { code, type: typeOf(code), name: { en: code } };
  };

  /**
   * The area that stands in an area's place on a day. A recoding holds for every day: the council is the
   * same. Going back, an area made of several cannot be told apart and is left as it is, and so is one
   * that split in several when going forward.
   */
  const inForce = (code: string, on: Day): string => {
    const next = successors(code).filter(
      ({ kind, on: day }) => kind === 'RECODED' || hasCome(kind, day, on),
    );
    if (next.length === 1) return inForce(next[0]!.to, on);
    const previous = (before.get(code) ?? []).filter(
      (step) => step.kind === 'ABOLISHED' && !hasCome(step.kind, step.on, on),
    );
    return next.length === 0 && previous.length === 1 ? inForce(previous[0]!.from, on) : code;
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
  const standings = new Map<string, Standing>();
  const standing = (code: string, on: Day): Standing => {
    const key = code + on;
    const known = standings.get(key);
    if (known) return known;
    const council = inForce(code, on);
    const found: Standing = {
      council,
      ...nationOf(council),
      isDistrict: area(council).type === 'DISTRICT',
      county: countyOf(council, on),
      combinedAuthority: combinedAuthority(council),
      codes: [...(code === council ? [] : [code]), council, ...aliases(council)],
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

    /** The fire and rescue service of the first of some areas that has one to itself. */
    fireService: (areas: readonly string[]) =>
      areas.map((code) => fireByArea.get(code)).find((id) => id !== undefined),
  };
}

// Fire authorities are not in the postcode directory; the reference table files each by the area it serves.
const FIRE = 'fire-';

const hasCome = (kind: Succession['kind'], day: string | undefined, on: Day) =>
  kind === 'ABOLISHED' && day !== undefined && day <= on;
