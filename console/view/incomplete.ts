import { say, type Language } from '../../shared/domain/language.ts';
import { inUkTime } from '../../shared/domain/opening/uk-clock.ts';
import { fill } from '../language.ts';
import type { UnheardFragment } from './incomplete.generated.ts';
import { sayDate, sayClockTime } from './when.ts';
import { TIER_WORDS } from './words.ts';

export const texts = {
  heard: {
    en: '{name} (last heard at {time} on {day})',
    cy: '{name} (clywyd ddiwethaf am {time} ar {day})',
  },
  never: { en: '{name} (not heard from yet)', cy: '{name} (heb glywed ganddynt eto)' },
};

/** Publishers whose listings an answer may lack, each with when it was last heard from. */
export const showUnheard = (unheard: readonly UnheardFragment[], language: Language): string[] =>
  unheard.map(({ publisher, heard }) => {
    const name = say(TIER_WORDS[publisher.tier], language);
    if (!heard) return fill(say(texts.never, language), { name });
    const instant = inUkTime(Date.parse(heard));
    const [time, day] = [sayClockTime(instant, language), sayDate(instant.slice(0, 10), language)];
    return fill(say(texts.heard, language), { name, time, day });
  });
