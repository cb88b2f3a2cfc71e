import { daysLater } from '../../shared/domain/calendar.ts';
import type { Day } from '../../shared/domain/dates.ts';
import type { Language } from '../../shared/domain/language.ts';
import { say } from '../../shared/domain/language.ts';
import { sayTime as timeOf, soften } from '../../shared/domain/opening/words.ts';

const formats = (locale: string) => {
  const format = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
  return {
    weekday: format({ weekday: 'long' }),
    date: format({ day: 'numeric', month: 'long', year: 'numeric' }),
    month: format({ month: 'long', year: 'numeric' }),
  };
};
const FORMATS = { EN: formats('en-GB'), CY: formats('cy') } as const;

const midnight = (day: Day) => new Date(`${day}T00:00:00Z`);

/** A day in full: 14 September 2026. */
export const sayDate = (day: Day, language: Language): string =>
  FORMATS[language].date.format(midnight(day));

/** A month, from YYYY-MM: June 1996. */
export const sayMonth = (month: string, language: Language): string =>
  FORMATS[language].month.format(midnight(`${month}-01`));

/** The time of an instant given in UK time: 9am, 5:15pm. */
export const sayClockTime = (instant: string, language: Language): string =>
  say(timeOf(instant.slice(11, 16)), language);

/** A future day, relative to another, as used within a sentence: tomorrow, on Monday, on Monday 5 January. */
export function sayDay(instant: string, from: Day, language: Language): string {
  const day = instant.slice(0, 10);
  if (day === daysLater(from, 1)) return say({ en: 'tomorrow', cy: 'yfory' }, language);
  const name = FORMATS[language].weekday.format(midnight(day));
  const on =
    language === 'CY' ? soften(name.toLowerCase().replace(/ \p{L}/u, upper)) : `on ${name}`;
  return day < daysLater(from, 7) ? on : `${on} ${sayDate(day, language).replace(/ \d{4}$/, '')}`;
}

const upper = (text: string) => text.toUpperCase();
