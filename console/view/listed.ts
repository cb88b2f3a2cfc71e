import { say } from '../../shared/domain/language.ts';
import type { Visit } from '../page.ts';
import { pathOf } from './paths.ts';
import { TIERS } from './words.ts';

/** What lists ask of each listing. */
export const LISTED = `
  fragment Listed on Listing {
    id tier title(language: $language) titleEn: title
    provider { id name(language: $language) }
  }
`;
export type Listed = {
  id: string;
  tier: string;
  title: string;
  titleEn: string;
  provider: { id: string; name: string };
};

/** A listing as a line of a list. */
export const lineOf = (
  { id, tier, title, titleEn, provider }: Listed,
  { language, link }: Visit,
) => ({
  title,
  href: link(pathOf.listing(id)),
  titleLang: language === 'CY' && title === titleEn ? 'en' : null,
  provider: provider.name,
  tier: say(TIERS[tier]!, language),
});
