import { z } from 'zod';
import { isDay } from './dates.ts';

/** An instant as ISO 8601 with its offset, to the nanosecond at most: one instant may be written in several ways. */
export type Instant = string;

// Without an offset an instant would be parsed in the machine's time zone.
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.(\d{1,9}))?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Whether a text is an instant that exists. */
export const isInstant = (text: string): boolean => {
  const day = INSTANT.exec(text)?.[1];
  return day !== undefined && isDay(day);
};

/** An instant, as validated text. */
export const instant = z.string().refine(isInstant, { params: { problem: 'NOT_AN_INSTANT' } });

/** Compares instants by time, whatever their notation: negative where the first is earlier. */
export const compareInstants = (a: Instant, b: Instant): number =>
  Date.parse(a) - Date.parse(b) || nanosecondsOf(a) - nanosecondsOf(b);

// A Date is exact to the millisecond; the fraction of a second is the same in every offset.
const nanosecondsOf = (text: Instant): number =>
  Number((INSTANT.exec(text)?.[2] ?? '').padEnd(9, '0'));
