import type { Language } from '../language/text.ts';
import type { Announcement, Channel } from '../listing/record.ts';
import type { HolidayNation } from './bank-holidays.ts';
import { openingHours, type OpeningHours } from './hours.ts';
import { inUkTime, type Instant } from './uk-clock.ts';
import { hoursText } from './wording.ts';

/** A listing as its opening hours see it: whose it is and where it is offered. */
type Located = Pick<Announcement, 'provider' | 'responsible' | 'coverage'>;

/** A channel, and the listing it belongs to: bank holidays depend on whose it is. */
export type ListedChannel = Channel & { of: Located };

type At = { at?: string | null };

const NATIONS: Record<string, HolidayNation> = {
  E: 'ENGLAND_AND_WALES',
  W: 'ENGLAND_AND_WALES',
  X: 'ENGLAND_AND_WALES',
  S: 'SCOTLAND',
  N: 'NORTHERN_IRELAND',
};

/**
 * Whose bank holidays a listing keeps: those where its provider is, else where the body responsible is,
 * else where it is offered if that is one nation; England and Wales's where none of these tells.
 */
export function holidaysOf({ provider, responsible, coverage }: Located): HolidayNation {
  const nationIn = (area: string | undefined) => NATIONS[area?.charAt(0) ?? ''];
  const [offered, ...others] = new Set(coverage.areas.map(nationIn));
  return (
    nationIn(provider.area) ??
    nationIn(responsible.area) ??
    (others.length === 0 ? offered : undefined) ??
    'ENGLAND_AND_WALES'
  );
}

const hoursOf = ({ hours, of }: ListedChannel) =>
  hours === undefined ? null : openingHours(hours, holidaysOf(of));
const instantOf = ({ at }: At): Instant => (at ? Date.parse(at) : Date.now());
const whenAsked =
  (ask: (hours: OpeningHours, instant: Instant) => Instant | null) =>
  (channel: ListedChannel, args: At) => {
    const hours = hoursOf(channel);
    const instant = hours && ask(hours, instantOf(args));
    return instant === null ? null : inUkTime(instant);
  };

/** Resolvers of what a channel's hours say, reckoned only when asked for. */
export const openingResolvers = {
  openNow: (channel: ListedChannel, args: At) => hoursOf(channel)?.openAt(instantOf(args)) ?? null,
  opensAt: whenAsked((hours, instant) => hours.opensAfter(instant)),
  closesAt: whenAsked((hours, instant) => hours.closesAfter(instant)),
  hoursText: (channel: ListedChannel, { language }: { language: Language }) => {
    const hours = hoursOf(channel);
    return hours ? hoursText(hours.normal, language) : (channel.hours ?? null);
  },
};
