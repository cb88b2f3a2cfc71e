import { say, type Language, type OwnText } from '../../../shared/domain/language.ts';
import { inUkTime } from '../../../shared/domain/opening/uk-clock.ts';
import type { PublishedAgency } from '../../registry.ts';
import { sayDate } from '../../view/when.ts';

/** What the registry knows of a publisher: undefined for the directory's own, null where it does not respond. */
export type AsPublished = PublishedAgency | undefined | null;

const UNKNOWN = { en: 'Not known', cy: 'Ddim yn hysbys' };
const OWN = { en: 'With the directory', cy: 'Gyda’r cyfeiriadur' };
const NEVER = { en: 'Nobody has told', cy: 'Neb wedi dweud' };

const ofAgency =
  (tell: (agency: PublishedAgency, language: Language) => OwnText) =>
  (agency: AsPublished, language: Language): string =>
    say(agency ? tell(agency, language) : agency === null ? UNKNOWN : OWN, language);

/** The latest conformance results, and their time. */
export const conformanceOf = ofAgency(({ conformance }, language) => {
  if (!conformance) return NEVER;
  const { passed, failed, sinceThisVersion, at } = conformance;
  const day = dayOf(at, language);
  return {
    en: `${passed} passed, ${failed} failed, ${day}${sinceThisVersion ? '' : ', before this version'}`,
    cy: `${passed} wedi pasio, ${failed} wedi methu, ${day}${sinceThisVersion ? '' : ', cyn y fersiwn hon'}`,
  };
});

/** The number of versions, and since when the current one is in force. */
export const versionsOf = ofAgency(({ versions, since }, language) => ({
  en: `${versions}, this one since ${dayOf(since, language)}`,
  cy: `${versions}, hon ers ${dayOf(since, language)}`,
}));

const dayOf = (instant: string, language: Language) =>
  sayDate(inUkTime(Date.parse(instant)).slice(0, 10), language);
