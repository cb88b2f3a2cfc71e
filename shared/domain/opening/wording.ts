import type { Language, OwnText } from '../language.ts';
import { clausesOf, type Clause, type ClauseRange } from './clauses.ts';
import { nameOf, sayTime, soften } from './words.ts';

/** How a language forms a clause. */
type Grammar = {
  span: (from: string, to: string) => string;
  list: (parts: readonly string[]) => string;
  times: (parts: readonly string[]) => string;
  closed: (days: readonly string[]) => string;
  everyDay: string;
  allDay: string;
  always: string;
};

const listed = (parts: readonly string[], and: (last: string) => string) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and(parts.at(-1)!)}`;
const and = (last: string) => `and ${last}`;
const ac = (last: string) => `${/^[aeiou]/.test(last) ? 'ac' : 'a'} ${last}`;

const GRAMMARS: Record<Language, Grammar> = {
  EN: {
    span: (from, to) => `${from} to ${to}`,
    list: (parts) => listed(parts, and),
    times: (parts) => listed(parts, and),
    closed: (days) => (days.length > 0 ? `closed on ${listed(days, and)}` : 'closed'),
    everyDay: 'every day',
    allDay: 'all day',
    always: '24 hours a day, every day',
  },
  CY: {
    span: (from, to) => `${from} i ${soften(to)}`,
    list: (parts) => listed(parts, ac),
    // "a hefyd" (and also) may precede any hour; "a" would be "ac" before some and mutate others.
    times: (parts) => listed(parts, (last) => `a hefyd ${last}`),
    closed: ([first, ...others]) => {
      if (first === undefined) return 'ar gau';
      const onHolidays = (day: string) => day.replace('gwyliau', 'ar wyliau');
      return `ar gau ${listed([soften(onHolidays(first)), ...others.map(onHolidays)], ac)}`;
    },
    everyDay: 'bob dydd',
    allDay: 'drwy’r dydd',
    always: '24 awr y dydd, bob dydd',
  },
};

const KEY = { EN: 'en', CY: 'cy' } as const satisfies Record<Language, keyof OwnText>;

/** Opening hours in words, from their normal form; the normal form itself where it cannot be put in words. */
export function hoursText(normal: string, language: Language): string {
  const clauses = clausesOf(normal);
  if (!clauses) return normal;
  const text = clauses.map((clause) => sayClause(clause, language)).join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sayClause({ months, days, times, closed }: Clause, language: Language): string {
  const { span, list, closed: sayClosed, ...grammar } = GRAMMARS[language];
  const say = ([from, to]: ClauseRange, name: (code: string) => string) =>
    to === undefined ? name(from) : span(name(from), name(to));
  const named = (code: string) => nameOf(code)[KEY[language]];
  const timed = (code: string) => sayTime(code)[KEY[language]];

  const season = months.length > 0 ? `${list(months.map((range) => say(range, named)))}: ` : '';
  const isEveryDay = days.length === 0 || days.map((range) => range.join('-')).join() === 'Mo-Su';
  const isAllDay =
    times.length === 0 || times.map((range) => range.join('-')).join() === '00:00-24:00';
  const dayNames = days.map((range) => say(range, named));

  if (closed) return season + sayClosed(isEveryDay ? [] : dayNames);
  if (isEveryDay && isAllDay) return season + grammar.always;
  const on = isEveryDay ? grammar.everyDay : list(dayNames);
  const at = isAllDay ? grammar.allDay : grammar.times(times.map((range) => say(range, timed)));
  return `${season}${on} ${at}`;
}
