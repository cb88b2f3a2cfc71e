import { LRUCache } from 'lru-cache';
import { clausesOf } from './clauses.ts';
import { LIBRARY_STATE, proclaimedIn, type HolidayNation } from './bank-holidays.ts';
import {
  openingHoursLibrary,
  reckoning,
  TooMuchReckoning,
  ZonelessDate,
  type LibraryRule,
} from './library.ts';
import { firstReading, latestRead, type UkMoment, type WallTime } from './uk-clock.ts';

/**
 * Compiled opening hours. Where the hours leave the answer open, or it takes too long to compute, the result is null.
 */
export type OpeningHours = {
  openAt: (instant: UkMoment) => boolean | null;
  /** When it next opens; null when it is open, or does not open within 400 days. */
  opensAfter: (instant: UkMoment) => UkMoment | null;
  /** When it closes; null when it is not open, or does not close within 400 days. */
  closesAfter: (instant: UkMoment) => UkMoment | null;
  /** The hours in the syntax's normal form. */
  normal: string;
};

const DAY = 86_400_000;
const HORIZON = 400 * DAY;
const SOME_DAY = Date.UTC(2026, 0, 1);
// Far more changes than real hours have before they next open or close.
const MOST_CHANGES = 100;
const MOST_KEPT = 1_000;

// Sunrise depends on the day and the place; the library would assume six o'clock.
const BY_THE_SUN = /sunrise|sunset|dawn|dusk/;

const kept = new LRUCache<string, { hours: OpeningHours | null }>({ max: MOST_KEPT });

/** Parses opening hours of OpenStreetMap's syntax, in a nation; null when they cannot be parsed. */
export function openingHours(
  text: string,
  nation: HolidayNation = 'ENGLAND_AND_WALES',
): OpeningHours | null {
  const key = `${nation}|${text}`;
  const known = kept.get(key) ?? { hours: read(text, nation) };
  kept.set(key, known);
  return known.hours;
}

function read(text: string, nation: HolidayNation): OpeningHours | null {
  const place = { lat: 54, lon: -2, address: { country_code: 'gb', state: LIBRARY_STATE[nation] } };
  try {
    const Library = openingHoursLibrary();
    const rule = reckoning(() => new Library(text, place, { locale: 'en' }));
    // Some hours parse but cannot be evaluated, such as those of school holidays, or not in good time.
    reckoning(() => rule.getStateString(new ZonelessDate(SOME_DAY)));
    const normal = reckoning(() => rule.prettifyValue());
    // Some texts normalise to nothing at all.
    if (normal === '') return null;
    const opens = !clausesOf(normal)?.every(({ closed }) => closed);
    if (opens)
      reckoning(() =>
        rule.getNextChange(new ZonelessDate(SOME_DAY), new ZonelessDate(SOME_DAY + HORIZON)),
      );
    return asked(rule, normal, { nation, opens });
  } catch {
    return null;
  }
}

function asked(
  rule: LibraryRule,
  normal: string,
  { nation, opens }: { nation: HolidayNation; opens: boolean },
): OpeningHours {
  const proclaimed = normal.includes('PH') ? proclaimedIn(nation) : [];
  const shiftAt = (wall: WallTime) =>
    proclaimed.find(({ from, to }) => from <= wall && wall < to)?.shift ?? 0;

  const stateAt = (wall: WallTime) =>
    BY_THE_SUN.test(normal)
      ? 'unknown'
      : rule.getStateString(new ZonelessDate(wall + shiftAt(wall)));

  /** The next time at which the state may differ: a change, or the edge of a proclaimed holiday. */
  const nextAfter = (wall: WallTime, until: WallTime): WallTime | undefined => {
    const shift = shiftAt(wall);
    const change = rule.getNextChange(
      new ZonelessDate(wall + shift),
      new ZonelessDate(until + shift),
    );
    const edges = proclaimed.flatMap(({ from, to }) => [from, to]).filter((edge) => edge > wall);
    const next = Math.min(...edges, change ? change.getTime() - shift : Infinity);
    return next <= until ? next : undefined;
  };

  const firstAfter = (instant: UkMoment, wanted: (state: string) => boolean): UkMoment | null => {
    let wall = latestRead(instant);
    const until = wall + HORIZON;
    for (let changes = 0; changes < MOST_CHANGES; changes++) {
      const change = nextAfter(wall, until);
      if (change === undefined) return null;
      const then = firstReading(change);
      // Where the clocks skip the change, the first time they show after it counts.
      wall = Math.max(change, latestRead(then));
      if (wanted(stateAt(wall))) return then;
    }
    return null;
  };

  const isOpen = (state: string) => state === 'open';
  const stateNow = (instant: UkMoment) => stateAt(latestRead(instant));
  return {
    normal,
    openAt: inGoodTime((instant) => {
      const state = stateNow(instant);
      return state === 'unknown' ? null : isOpen(state);
    }),
    opensAfter: inGoodTime((instant) =>
      !opens || isOpen(stateNow(instant)) ? null : firstAfter(instant, isOpen),
    ),
    closesAfter: inGoodTime((instant) =>
      isOpen(stateNow(instant)) ? firstAfter(instant, (state) => !isOpen(state)) : null,
    ),
  };
}

/** Evaluates hours; null where that takes too much computation. */
const inGoodTime =
  <T>(ask: (instant: UkMoment) => T) =>
  (instant: UkMoment): T | null => {
    try {
      return reckoning(() => ask(instant));
    } catch (error) {
      if (error instanceof TooMuchReckoning) return null;
      throw error;
    }
  };
