import type { Day } from '../../../shared/domain/dates.ts';
import type { LiesIn, Successions } from './successions.ts';

const MOST_DAYS = 50;
const NOWHERE: LiesIn = () => false;

/** Finds what stood on a day where an area stands, and who took a body over. */
export function createStood({ standing, isDated, latest }: Successions) {
  // Of the few hundred areas with a recorded life, which thousands of postcodes share.
  const byDay = new Map<Day, Map<string, string | undefined>>();
  /** The area that stood on a day where another stands; undefined where none did, or it is not known which. */
  const areaOn = (code: string, on: Day, lies: LiesIn = NOWHERE): string | undefined => {
    if (!isDated(code)) return code;
    const day = byDay.get(on);
    if (day?.has(code)) return day.get(code);
    const asked = told(lies);
    const stood = standing(code, on, asked.lies);
    const found = stood.length === 1 ? stood[0] : undefined;
    if (asked.wasAsked()) return found;
    if (!day && byDay.size >= MOST_DAYS) byDay.clear();
    byDay.set(on, (day ?? new Map<string, string | undefined>()).set(code, found));
    return found;
  };

  /** The id of the body that has taken over, on a day and at a place, from the body with an id. */
  const bodyOn = (
    id: string,
    { on, location }: { on: Day; location: { areas: readonly string[] } },
  ): string => {
    if (!isDated(id)) return id;
    const lies: LiesIn = (code) => location.areas.includes(code);
    const stood = standing(id, on, lies);
    return latest((stood.length === 1 ? stood[0] : stood.find(lies)) ?? id);
  };

  return { areaOn, bodyOn };
}

/** A question about the place that tells whether it was put: what did not depend on the place holds for others too. */
export function told(lies: LiesIn) {
  let wasAsked = false;
  return {
    lies: (code: string) => {
      wasAsked = true;
      return lies(code);
    },
    wasAsked: () => wasAsked,
  };
}
