import { say, type Language } from '../../shared/domain/language.ts';
import { fill } from '../language.ts';
import type { ChannelPartsFragment } from './channels.generated.ts';

/** What a handout tells: an organisation, and what is known of reaching it. */
export type HandoutFacts = {
  title: string;
  provider: string;
  channels: readonly Pick<ChannelPartsFragment, 'type' | 'value' | 'hoursText'>[];
  cost: string | null;
};

export const texts = {
  PHONE: { en: 'Phone: {value}', cy: 'Ffôn: {value}' },
  TEXT: { en: 'Text: {value}', cy: 'Neges destun: {value}' },
  WEB: { en: 'Web: {value}', cy: 'Gwefan: {value}' },
  EMAIL: { en: 'E-mail: {value}', cy: 'E-bost: {value}' },
  IN_PERSON: { en: 'Go to: {value}', cy: 'Ewch i: {value}' },
  POST: { en: 'Write to: {value}', cy: 'Ysgrifennwch at: {value}' },
  cost: { en: 'Cost: {cost}', cy: 'Pris: {cost}' },
  hours: { en: 'Open: {hours}', cy: 'Oriau agor: {hours}' },
};

// Four text messages: longer ones are cut by some phones.
const LONGEST = 599;

/** What to send the caller, in plain text: as many of its lines, the most useful first, as a text message holds. */
export function handoutText(
  { title, provider, channels, cost }: HandoutFacts,
  language: Language,
): string {
  const lines = ORDER.flatMap((way) =>
    channels
      .filter(({ type }) => type === way)
      .flatMap(({ value, hoursText: hours }) => [
        fill(say(texts[way], language), { value }),
        ...(hours ? [fill(say(texts.hours, language), { hours })] : []),
      ]),
  );
  if (cost) lines.push(fill(say(texts.cost, language), { cost }));
  const heading = title === provider ? title : `${title}\n${provider}`;
  return lines.reduce(
    (text, line) => (`${text}\n${line}`.length <= LONGEST ? `${text}\n${line}` : text),
    heading.slice(0, LONGEST),
  );
}

const ORDER = ['PHONE', 'TEXT', 'WEB', 'EMAIL', 'IN_PERSON', 'POST'] as const;
