import { say, type Language } from '../../shared/domain/language.ts';
import type { ChannelType } from '../schema.generated.ts';
import type { ChannelPartsFragment } from './channels.generated.ts';
import { opening, type Opening } from './opening.ts';
import { CHANNELS } from './words.ts';

/** A way to reach a service, to be shown. */
export type ShownChannel = Pick<ChannelPartsFragment, 'type' | 'label'> & {
  name: string;
  /** The number, address or link, as it is read. */
  text: string;
  href: string | null;
  hours: string | null;
  opening: Opening | null;
};

const SCHEMES: Partial<Record<ChannelType, string>> = {
  PHONE: 'tel:',
  TEXT: 'sms:',
  EMAIL: 'mailto:',
  WEB: '',
};

/** Shows a way to reach a service. */
export function showChannel(
  channel: Omit<ChannelPartsFragment, 'latitude' | 'longitude'>,
  language: Language,
): ShownChannel {
  const { type, value, label, hoursText } = channel;
  const scheme = SCHEMES[type];
  const dialled = type === 'PHONE' || type === 'TEXT' ? value.replaceAll(/[^\d+]/g, '') : value;
  return {
    type,
    name: say(CHANNELS[type], language),
    label,
    text: type === 'WEB' ? bare(value) : value,
    href: scheme === undefined ? null : scheme + dialled,
    hours: hoursText,
    opening: opening(channel, language),
  };
}

/** A telephone number without further details. */
export const showPhone = (number: string, language: Language): ShownChannel => {
  const unknown = { label: null, hoursText: null, openNow: null, opensAt: null, closesAt: null };
  return showChannel({ type: 'PHONE', value: number, ...unknown }, language);
};

/** A web address as it is read out. */
export const bare = (address: string) =>
  address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
