import { z } from 'zod';

/** A calendar day as `YYYY-MM-DD`: dates of this form compare as text. */
export type Day = string;

const LONDON = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

const MINUTE = 60_000;
let latest: { minute: number; day: Day } = { minute: NaN, day: '' };

/** Today's date in the United Kingdom, whatever the machine's time zone. */
export function today(now: number = Date.now()): Day {
  // Cached per minute: formatting costs as much as finding a postcode, and a day begins on the minute.
  const minute = Math.floor(now / MINUTE);
  if (minute !== latest.minute) latest = { minute, day: LONDON.format(now) };
  return latest.day;
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const IN_EVERY_MONTH = '28';

/** Whether the text is a day that exists ("2026-02-30" does not). */
export const isDay = (text: string): boolean =>
  DAY.test(text) &&
  (text.slice(8) <= IN_EVERY_MONTH ||
    new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text);

/** A day, as validated text. */
export const day = z.string().refine(isDay, { params: { problem: 'NOT_A_DAY' } });

/** Whether `on` is within `from` and `to`, both inclusive and either open. */
export const isWithin = (on: Day, from?: Day | null, to?: Day | null): boolean =>
  (!from || from <= on) && (!to || on <= to);
