import type { Language } from '../domain/language.ts';
import type { ListedChannel, Located } from './listed-channel.ts';
import type { ChannelResolvers } from './resolver-types.generated.ts';
import type { HolidayNation } from '../domain/opening/bank-holidays.ts';
import { inTurn } from '../runtime/in-turn.ts';
import { openingHours } from '../domain/opening/hours.ts';
import { momentOf } from '../domain/opening/moments.ts';
import { inUkTime } from '../domain/opening/uk-clock.ts';
import { hoursText } from '../domain/opening/wording.ts';

type At = { at?: string | null };

const NATIONS: Record<string, HolidayNation> = {
  E: 'ENGLAND_AND_WALES',
  W: 'ENGLAND_AND_WALES',
  X: 'ENGLAND_AND_WALES',
  S: 'SCOTLAND',
  N: 'NORTHERN_IRELAND',
};

/**
 * Which nation's bank holidays apply to a listing: its provider's, else the responsible body's, else that of its
 * coverage if that is one nation; England and Wales's where none of these is known.
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

const told =
  <What extends 'openAt' | 'opensAfter' | 'closesAfter'>(what: What) =>
  ({ hours, of }: ListedChannel, { at }: At, request: object) =>
    hours === undefined
      ? null
      : momentOf(
          what,
          { hours, nation: holidaysOf(of), at: at ? Date.parse(at) : undefined },
          request,
        );

const inWords =
  (tell: ReturnType<typeof told<'opensAfter' | 'closesAfter'>>) =>
  (channel: ListedChannel, args: At, request: object) => {
    const instant = tell(channel, args, request);
    return instant === null ? null : inUkTime(instant);
  };

/** Resolvers of what a channel's hours mean, computed only when queried. */
export const openingResolvers: Pick<
  ChannelResolvers,
  'openNow' | 'opensAt' | 'closesAt' | 'hoursText'
> = {
  openNow: inTurn(told('openAt')),
  opensAt: inTurn(inWords(told('opensAfter'))),
  closesAt: inTurn(inWords(told('closesAfter'))),
  hoursText: inTurn(({ hours, of }: ListedChannel, { language }: { language: Language }) => {
    const read = hours === undefined ? null : openingHours(hours, holidaysOf(of));
    return read ? hoursText(read.normal, language) : (hours ?? null);
  }),
};
