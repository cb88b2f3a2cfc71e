import type { WallTime } from './uk-clock.ts';

/** Regions with the same bank holidays. */
export type HolidayNation = 'ENGLAND_AND_WALES' | 'SCOTLAND' | 'NORTHERN_IRELAND';

/** The region's name in opening_hours, which has one set of rules for England and the same for Wales. */
export const LIBRARY_STATE: Record<HolidayNation, string> = {
  ENGLAND_AND_WALES: 'England',
  SCOTLAND: 'Scotland',
  NORTHERN_IRELAND: 'Northern Ireland',
};

// Holidays proclaimed for one year, which follow no rule: the library has only the annual ones. Each takes the hours
// of an ordinary bank holiday of the same weekday and season. Kept from 2023 on; source: gov.uk/bank-holidays.
const PROCLAIMED: readonly { on: string; like: string; nations: readonly HolidayNation[] }[] = [
  {
    on: '2023-05-08',
    like: '2023-05-01',
    nations: ['ENGLAND_AND_WALES', 'SCOTLAND', 'NORTHERN_IRELAND'],
  },
  { on: '2026-06-15', like: '2026-05-25', nations: ['SCOTLAND'] },
];

const DAY = 86_400_000;

/** A day of a nation that takes another day's hours: adding `shift` leads from it to the other. */
export type Proclaimed = { from: WallTime; to: WallTime; shift: number };

/** The days of a nation that are bank holidays by proclamation. */
export const proclaimedIn = (nation: HolidayNation): Proclaimed[] =>
  PROCLAIMED.filter(({ nations }) => nations.includes(nation)).map(({ on, like }) => {
    const from = Date.parse(on);
    return { from, to: from + DAY, shift: Date.parse(like) - from };
  });
