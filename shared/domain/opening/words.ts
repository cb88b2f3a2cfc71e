import type { OwnText } from '../language.ts';

const text = (en: string, cy: string): OwnText => ({ en, cy });

const NAMES: Record<string, OwnText> = {
  Mo: text('Monday', 'dydd Llun'),
  Tu: text('Tuesday', 'dydd Mawrth'),
  We: text('Wednesday', 'dydd Mercher'),
  Th: text('Thursday', 'dydd Iau'),
  Fr: text('Friday', 'dydd Gwener'),
  Sa: text('Saturday', 'dydd Sadwrn'),
  Su: text('Sunday', 'dydd Sul'),
  PH: text('bank holidays', 'gwyliau banc'),
  Jan: text('January', 'Ionawr'),
  Feb: text('February', 'Chwefror'),
  Mar: text('March', 'Mawrth'),
  Apr: text('April', 'Ebrill'),
  May: text('May', 'Mai'),
  Jun: text('June', 'Mehefin'),
  Jul: text('July', 'Gorffennaf'),
  Aug: text('August', 'Awst'),
  Sep: text('September', 'Medi'),
  Oct: text('October', 'Hydref'),
  Nov: text('November', 'Tachwedd'),
  Dec: text('December', 'Rhagfyr'),
};

/** The name of a day, of bank holidays or of a month, by its code in the syntax. */
export const nameOf = (code: string): OwnText => NAMES[code]!;

/** A time of day as GOV.UK writes it: 9am, 5:30pm, midday, midnight. */
export function sayTime(code: string): OwnText {
  const [hours, minutes] = code.split(':') as [string, string];
  // The syntax counts past midnight: 26:00 is two in the morning.
  const hour = Number(hours) % 24;
  if (minutes === '00' && hour === 12) return text('midday', 'hanner dydd');
  if (minutes === '00' && hour === 0) return text('midnight', 'hanner nos');
  const clock = `${hour % 12 || 12}${minutes === '00' ? '' : `:${minutes}`}${hour < 12 ? 'am' : 'pm'}`;
  return text(clock, clock);
}

const SOFT: Record<string, string> = { d: 'dd', Rh: 'R', M: 'F', Go: 'O', T: 'D' };

/** Welsh soft mutation of a name's first sound, after "i" and in saying when: dydd, ddydd; Medi, Fedi. */
export const soften = (name: string): string =>
  name.replace(/^(d(?=ydd)|Rh|M|Go|T)/, (sound) => SOFT[sound]!);
