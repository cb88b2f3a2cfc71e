import type { HolidayNation } from './bank-holidays.ts';
import { openingHours, type OpeningHours } from './hours.ts';
import type { UkMoment } from './uk-clock.ts';

type Asked = 'openAt' | 'opensAfter' | 'closesAfter';
type Told = { [What in Asked]?: ReturnType<OpeningHours[What]> };

/** The results of opening hours within one request: all at the same "now", and each computed once. */
type Moments = { now: UkMoment; told: Map<string, Told> };

const ofRequests = new WeakMap<object, Moments>();

function momentsOf(request: object): Moments {
  const known = ofRequests.get(request) ?? { now: Date.now(), told: new Map<string, Told>() };
  ofRequests.set(request, known);
  return known;
}

/** Evaluates hours at an instant, or now, within a request; null where they cannot be parsed. */
export function momentOf<What extends Asked>(
  what: What,
  { hours, nation, at }: { hours: string; nation: HolidayNation; at: UkMoment | undefined },
  request: object,
): ReturnType<OpeningHours[What]> | null {
  const read = openingHours(hours, nation);
  if (!read) return null;
  const { now, told } = momentsOf(request);
  const instant = at ?? now;
  const key = `${nation}|${instant}|${hours}`;
  const known: Told = told.get(key) ?? {};
  if (!(what in known)) {
    known[what] = read[what](instant) as Told[What];
    told.set(key, known);
  }
  return known[what]!;
}
