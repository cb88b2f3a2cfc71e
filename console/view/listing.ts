import { say, type Language } from '../../shared/domain/language.ts';
import type { Verdict } from '../schema.generated.ts';
import { showChannel, showPhone, type ShownChannel } from './channels.ts';
import type { CardFragment } from './listing.generated.ts';
import { VERDICTS } from './words.ts';

/** A listing to be shown: the number to ring by itself, the other ways after it. */
export type ShownListing = Omit<CardFragment, 'channels'> & {
  phone: ShownChannel | null;
  ways: ShownChannel[];
  /** On a Welsh page, the language of texts that have no Welsh: screen readers are to read them as English. */
  titleLang: 'en' | null;
  summaryLang: 'en' | null;
};

/** Shows a listing. One without a number of its own shows its provider's. */
export function showListing(card: CardFragment, language: Language): ShownListing {
  const shown = card.channels.map((channel) => showChannel(channel, language));
  const own = shown.find(({ type }) => type === 'PHONE');
  const { phone } = card.provider;
  return {
    ...card,
    phone: own ?? (phone ? showPhone(phone, language) : null),
    ways: shown.filter((channel) => channel !== own),
    titleLang: language === 'CY' && card.title === card.titleEn ? 'en' : null,
    summaryLang: language === 'CY' && card.summary === card.summaryEn ? 'en' : null,
  };
}

/** What is known of whether the person meets the conditions; `tone` tells the good from the bad. */
export const showVerdict = (verdict: Verdict, language: Language) => ({
  text: say(VERDICTS[verdict], language),
  tone: verdict.toLowerCase().replaceAll('_', '-'),
});
