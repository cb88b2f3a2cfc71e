import { isWithin, type Day } from '../../../shared/domain/dates.ts';
import { organisationId } from '../../../shared/domain/organisation-id.ts';
import type { Organisation } from '../../../shared/contract/listing-record.ts';
import { unnamed, type Area } from './area.ts';
import { createMemberships, type Membership } from './memberships.ts';
import { namesOf } from './names.ts';
import { createStandings } from './standing.ts';
import { createStood } from './stood.ts';
import type { Part, Succession } from './succession.ts';
import { createSuccessions, type Life } from './successions.ts';

/** When an area whose name another source gives was in force, and where that is written. */
export type RecordedLife = Pick<Area, 'code' | 'from' | 'to' | 'source' | 'checkedOn'>;

/** The rows that a gazetteer is built from. */
export type GazetteerRows = {
  areas: readonly Area[];
  lives: readonly RecordedLife[];
  successions: readonly Succession[];
  parts: readonly Part[];
  memberships: readonly Membership[];
  /** Bodies that hold duties and are not councils; a council's is derived from its area. */
  bodies: readonly Organisation[];
};

/** Areas, their lives and successions, and the bodies that govern them: all in memory. */
export type Gazetteer = ReturnType<typeof createGazetteer>;

export function createGazetteer(rows: GazetteerRows) {
  const { areas, bodies } = rows;
  const recorded = new Map(rows.lives.map((life) => [life.code, life]));
  const byCode = new Map(areas.map((area) => [area.code, { ...recorded.get(area.code), ...area }]));
  const bodyById = new Map(bodies.map((body) => [body.id, body]));
  const lives = new Map<string, Life>(recorded);
  for (const area of byCode.values()) if (area.from || area.to) lives.set(area.code, area);
  const successions = createSuccessions(rows.successions, rows.parts, lives);
  const { lifeOf, steps, codesOf, latest } = successions;
  const nameOn = namesOf(rows.successions);

  /** An area by its code, with its name of a day, or its latest; one whose name was never loaded has its code. */
  const area = (code: string, on?: Day): Area => {
    const known = byCode.get(code);
    if (known) return on ? nameOn(known, on) : known;
    // Another code of the same body has the name, and a life of its own.
    const twin = codesOf(code).find((other) => byCode.has(other));
    const named = twin ? { ...byCode.get(twin)!, code, ...NO_LIFE } : unnamed(code);
    return { ...named, ...recorded.get(code) };
  };

  const fireByArea = new Map(
    bodies.flatMap(({ id, area }) => (id.startsWith(FIRE) && area ? [[area, id] as const] : [])),
  );
  const memberships = createMemberships(rows.memberships, successions);
  const { standing } = createStandings({ area, successions, memberships });
  const { areaOn, bodyOn } = createStood(successions);
  const isKnown = (code: string) =>
    byCode.has(code) || recorded.has(code) || steps(code).length > 0;

  return {
    standing,
    areaOn,
    bodyOn,
    area,
    lifeOf,
    isKnown,
    /** The days on which areas changed, or are known to change. */
    changes: [
      ...rows.successions.flatMap(({ on }) => on ?? []),
      ...areas.flatMap(({ from }) => from ?? []),
    ],
    /** Whether a code, or another of the same body, has a name. */
    isNamed: (code: string) => codesOf(code).some((one) => byCode.has(one)),
    successors: successions.successors,
    /** The names that an area had before, by its renamings. */
    formerNames: (code: string) =>
      successions.successors(code).flatMap(({ formerName }) => formerName ?? []),
    cameOf: successions.cameOf,
    former: successions.former,
    codesOf,
    /** The id of the body that a code is of, whichever of its codes that is; any other id is left as it is. */
    bodyId: latest,
    /** The areas in force on a day, of those whose names are known: of two codes of one body the later. */
    areasOn: (on: Day): Area[] =>
      areas
        .filter(({ code }) => {
          const { from, to } = lifeOf(code);
          const hasLater = latest(code) !== code && byCode.has(latest(code));
          return isWithin(on, from, to) && !hasLater && areaOn(code, on) === code;
        })
        .map(({ code }) => area(code, on)),
    bodies,
    /** The body that governs an area, or a body by its own id. */
    body: (id: string): Organisation | undefined => {
      const code = latest(id);
      const body = bodyById.get(code) ?? bodyById.get(id);
      if (body || !isKnown(id)) return body;
      const { name, homepage, phone } = area(byCode.has(code) ? code : id);
      return { id: code, name, homepage, phone, area: code };
    },
    /** The fire and rescue service of the first of some areas that has its own. */
    fireService: (areas: readonly string[]) =>
      areas.map((code) => fireByArea.get(code)).find((id) => id !== undefined),
  };
}

const NO_LIFE = { from: undefined, to: undefined, source: undefined, checkedOn: undefined };

// Fire authorities are not in the postcode directory; the reference table files each by the area it serves.
const FIRE = organisationId('fire-');
