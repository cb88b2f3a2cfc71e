import type { Day } from './dates.ts';

const parts = (day: Day) => day.split('-').map(Number) as [number, number, number];

/** Whole months from one day to another; negative when the second comes first. */
export function monthsBetween(from: Day, to: Day): number {
  const [year, month, day] = parts(from);
  const [toYear, toMonth, toDay] = parts(to);
  return (toYear - year) * 12 + (toMonth - month) - (toDay < day ? 1 : 0);
}

/** Whole years from one day to another: an age. Somebody born on 29 February turns a year older on 1 March. */
export const yearsBetween = (from: Day, to: Day): number =>
  Math.floor(monthsBetween(from, to) / 12);

/** The day so many months later; the month's last where it has no such day. */
export function monthsLater(from: Day, months: number): Day {
  const [year, month, day] = parts(from);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}

/** The day so many days later. */
export const daysLater = (from: Day, days: number): Day =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
