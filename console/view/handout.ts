import { say, type Language } from '../../shared/domain/language.ts';
import { fill } from '../language.ts';
import type { ChannelPartsFragment } from './channels.generated.ts';

/** A handout's data: an organisation, and how to reach it. */
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

// Four text messages: some phones truncate longer ones.
const LONGEST = 599;

/** The plain text to send the caller: as many lines, most useful first, as fit in a text message. */
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
