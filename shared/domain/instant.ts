import { z } from 'zod';
import { isDay } from './dates.ts';

/** An instant as ISO 8601 with its offset, to the nanosecond at most: one instant may be written in several ways. */
export type Instant = string;

// Without its offset an instant would be read in the time zone of the machine.
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.(\d{1,9}))?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Whether a text is an instant that exists. */
export const isInstant = (text: string): boolean => {
  const day = INSTANT.exec(text)?.[1];
  return day !== undefined && isDay(day);
};

/** An instant, as text that was checked. */
export const instant = z.string().refine(isInstant, { params: { problem: 'NOT_AN_INSTANT' } });

/** Orders instants by when they are, however they are written: below zero where the first is the earlier. */
export const compareInstants = (a: Instant, b: Instant): number =>
  Date.parse(a) - Date.parse(b) || nanosecondsOf(a) - nanosecondsOf(b);

// Dates here are exact to the millisecond; the fraction of a second is the same in every offset.
const nanosecondsOf = (text: Instant): number =>
  Number((INSTANT.exec(text)?.[2] ?? '').padEnd(9, '0'));
