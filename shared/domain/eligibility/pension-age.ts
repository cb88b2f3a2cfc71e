import { daysLater, monthsBetween, monthsLater } from '../calendar.ts';
import type { Day } from '../dates.ts';

// Pensions Act 1995, schedule 4, as amended in 2007, 2011 and 2014. For days from 6 October 2020, when it had reached
// 66 for everybody.
const RISE_TO_67 = '1960-04-06';
const RISE_TO_68 = '1977-04-06';
const AGED_68 = '1978-04-06';
const FIRST_RISE_TO_68 = '2044-05-06';

/** The day somebody reaches State Pension age, by date of birth. */
export function pensionDay(born: Day): Day {
  if (born < RISE_TO_67) return monthsLater(born, 66 * 12);
  if (born >= AGED_68) return monthsLater(born, 68 * 12);
  if (born >= RISE_TO_68) return monthsLater(FIRST_RISE_TO_68, 2 * monthsBetween(RISE_TO_68, born));
  return monthsLater(born, 66 * 12 + Math.min(monthsBetween(RISE_TO_67, born) + 1, 12));
}

/**
 * Whether somebody of an age in whole years has reached State Pension age; undefined where it depends on the months.
 */
export function hasPensionAge(age: number, on: Day): boolean | undefined {
  const oldest = daysLater(monthsLater(on, -12 * (Math.floor(age) + 1)), 1);
  const youngest = monthsLater(on, -12 * Math.floor(age));
  const [first, last] = [pensionDay(oldest) <= on, pensionDay(youngest) <= on];
  return first === last ? first : undefined;
}
