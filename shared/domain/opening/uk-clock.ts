import { LRUCache } from 'lru-cache';

/** An instant: milliseconds since 1970, as `Date.now()` returns it. */
export type UkMoment = number;

/** UK local time, stored as if it were UTC: nights of 23 and 25 hours do not exist in it. */
export type WallTime = number;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  timeZoneName: 'longOffset',
});

const MOST_DAYS_KEPT = 5_000;
const atStartOf = new LRUCache<number, number>({ max: MOST_DAYS_KEPT });

/** The UTC offset of UK clocks at an instant: zero in winter, an hour in summer. */
function offsetAt(instant: UkMoment): number {
  const day = Math.floor(instant / DAY);
  const offset = offsetFrom(day);
  // The offset has never changed twice in a day.
  return offset === offsetFrom(day + 1) ? offset : tellOffset(instant);
}

function offsetFrom(day: number): number {
  const offset = atStartOf.get(day) ?? tellOffset(day * DAY);
  atStartOf.set(day, offset);
  return offset;
}

function tellOffset(instant: UkMoment): number {
  const name = LONDON.formatToParts(instant).find(({ type }) => type === 'timeZoneName')!.value;
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name)!;
  return sign ? Number(`${sign}1`) * (Number(hours) * HOUR + Number(minutes) * 60_000) : 0;
}

/**
 * The latest local time that UK clocks have shown by an instant. When they go back, the repeated hour counts once:
 * all through its second pass the result is the end of the first.
 */
export function latestRead(instant: UkMoment): WallTime {
  const offset = offsetAt(instant);
  const before = offsetAt(instant - HOUR);
  if (before <= offset) return instant + offset;
  // Since 1972 UK clocks have changed on the hour.
  return Math.floor(instant / HOUR) * HOUR + before - 1;
}

/** The first instant at which UK clocks show a time or, where they skip it, a later one. */
export function firstReading(wall: WallTime): UkMoment {
  const [early, late] = [offsetAt(wall + DAY), offsetAt(wall - DAY)]
    .map((offset) => wall - offset)
    .sort((a, b) => a - b) as [UkMoment, UkMoment];
  const reading = [early, late].find((instant) => instant + offsetAt(instant) === wall);
  return reading ?? Math.floor(late / HOUR) * HOUR;
}

/** An instant in ISO 8601 with the UK's offset: 2026-11-24T09:00:00+00:00. */
export function inUkTime(instant: UkMoment): string {
  const offset = offsetAt(instant);
  const zone = new Date(Math.abs(offset)).toISOString().slice(11, 16);
  const wall = new Date(instant + offset).toISOString();
  return wall.replace(/\.\d{3}Z$/, `${offset < 0 ? '-' : '+'}${zone}`);
}
