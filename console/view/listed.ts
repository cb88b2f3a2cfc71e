import { say } from '../../shared/domain/language.ts';
import type { Visit } from '../page.ts';
import type { ListedFragment } from './listed.generated.ts';
import { pathOf } from './paths.ts';
import { TIER_WORDS } from './words.ts';

/** A listing as a line of a list. */
export const listedLine = (
  { id, tier, title, titleEn, provider }: ListedFragment,
  { language, link }: Visit,
) => ({
  title,
  href: link(pathOf.listing(id)),
  titleLang: language === 'CY' && title === titleEn ? 'en' : null,
  provider: provider.name,
  tier: say(TIER_WORDS[tier], language),
});
