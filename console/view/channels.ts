import { say, type Language } from '../../shared/domain/language.ts';
import { CHANNELS } from './words.ts';
import { opening, type Hours, type Opening } from './opening.ts';

/** What pages ask of a way to reach a service. */
export const CHANNEL = `
  fragment ChannelParts on Channel {
    type value label(language: $language)
    hoursText(language: $language) openNow opensAt closesAt
    latitude longitude
  }
`;
export type Channel = Hours & {
  type: string;
  value: string;
  label: string | null;
  hoursText: string | null;
  latitude: number | null;
  longitude: number | null;
};

/** A way to reach a service, to be shown. */
export type ShownChannel = {
  type: string;
  name: string;
  label: string | null;
  /** The number, address or link, as it is read. */
  text: string;
  href: string | null;
  hours: string | null;
  opening: Opening | null;
};

const SCHEMES: Record<string, string> = { PHONE: 'tel:', TEXT: 'sms:', EMAIL: 'mailto:', WEB: '' };

/** Shows a way to reach a service. */
export function showChannel(channel: Channel, language: Language): ShownChannel {
  const { type, value, label, hoursText } = channel;
  const scheme = SCHEMES[type];
  const dialled = type === 'PHONE' || type === 'TEXT' ? value.replaceAll(/[^\d+]/g, '') : value;
  return {
    type,
    name: say(CHANNELS[type]!, language),
    label,
    text: type === 'WEB' ? bare(value) : value,
    href: scheme === undefined ? null : scheme + dialled,
    hours: hoursText,
    opening: opening(channel, language),
  };
}

/** A telephone number that nothing more is known of. */
export const showPhone = (number: string, language: Language): ShownChannel => {
  const unknown = { label: null, hoursText: null, openNow: null, opensAt: null, closesAt: null };
  const nowhere = { latitude: null, longitude: null };
  return showChannel({ type: 'PHONE', value: number, ...unknown, ...nowhere }, language);
};

/** A web address as it is read out. */
export const bare = (address: string) =>
  address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
