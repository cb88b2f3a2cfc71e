import { say, type Language } from '../../shared/domain/language.ts';
import { VERDICTS } from './words.ts';
import { CHANNEL, showChannel, showPhone, type Channel, type ShownChannel } from './channels.ts';

/** What pages ask of an organisation. */
export const BODY = `
  fragment Body on Organisation { id name(language: $language) homepage phone }
`;
export type Body = { id: string; name: string; homepage: string | null; phone: string | null };

/** What the answer asks of a listing; its texts in English too, to know which of them have no Welsh. */
export const CARD = `
  ${CHANNEL} ${BODY}
  fragment Card on Listing {
    id tier
    title(language: $language) titleEn: title
    summary(language: $language) summaryEn: summary
    cost(language: $language)
    provider { ...Body } responsible { ...Body }
    channels { ...ChannelParts }
  }
`;
export type Card = {
  id: string;
  tier: string;
  title: string;
  titleEn: string;
  summary: string | null;
  summaryEn: string | null;
  cost: string | null;
  provider: Body;
  responsible: Body;
  channels: Channel[];
};

/** A listing to be shown: the number to ring by itself, the other ways after it. */
export type ShownListing = Omit<Card, 'channels'> & {
  phone: ShownChannel | null;
  ways: ShownChannel[];
  /** On a Welsh page, the language of texts that have no Welsh: screen readers are to read them as English. */
  titleLang: 'en' | null;
  summaryLang: 'en' | null;
};

/** Shows a listing. One without a number of its own is reached by its provider's. */
export function showListing(card: Card, language: Language): ShownListing {
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
export const showVerdict = (verdict: string, language: Language) => ({
  text: say(VERDICTS[verdict]!, language),
  tone: verdict.toLowerCase().replaceAll('_', '-'),
});
