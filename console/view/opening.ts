import { daysLater } from '../../shared/domain/calendar.ts';
import { today, type Day } from '../../shared/domain/dates.ts';
import { say, type Language } from '../../shared/domain/language.ts';
import { fill } from '../language.ts';
import type { ChannelPartsFragment } from './channels.generated.ts';
import { sayDay, sayClockTime } from './when.ts';

/** A channel's hours from the graph; instants are in UK time. */
type Hours = Pick<ChannelPartsFragment, 'openNow' | 'opensAt' | 'closesAt'>;

/** Whether a channel is open, as text for somebody who is about to use it. */
export type Opening = { open: boolean; text: string };

export const texts = {
  open: { en: 'Open now', cy: 'Ar agor nawr' },
  closesToday: { en: 'Open now, until {time}', cy: 'Ar agor nawr, tan {time}' },
  closes: { en: 'Open now, until {time} {day}', cy: 'Ar agor nawr, tan {time} {day}' },
  shut: { en: 'Closed', cy: 'Ar gau' },
  opensToday: {
    en: 'Closed now, opens at {time} today',
    cy: 'Ar gau nawr, yn agor am {time} heddiw',
  },
  opens: { en: 'Closed now, opens at {time} {day}', cy: 'Ar gau nawr, yn agor am {time} {day}' },
};

/** Whether it is open now, and until when or from when; null where its hours are unknown. */
export function opening(
  { openNow, opensAt, closesAt }: Hours,
  language: Language,
  day: Day = today(),
): Opening | null {
  if (openNow === null) return null;
  const at = openNow ? closesAt : opensAt;
  if (!at) return { open: openNow, text: say(openNow ? texts.open : texts.shut, language) };
  const soon = isToday(at, day);
  const text = openNow
    ? texts[soon ? 'closesToday' : 'closes']
    : texts[soon ? 'opensToday' : 'opens'];
  const values = { time: sayClockTime(at, language), day: sayDay(at, day, language) };
  return { open: openNow, text: fill(say(text, language), values) };
}

// Tonight's midnight counts as today, not tomorrow.
const isToday = (at: string, day: Day) =>
  at.startsWith(day) || at.startsWith(`${daysLater(day, 1)}T00:00`);
