import type { OwnText } from '../../../shared/domain/language.ts';
import type { ReportReason } from '../../schema.generated.ts';

/** What can be wrong with a listing, by the graph's enum, in the order of the form. */
export const REASONS: Record<ReportReason, OwnText> = {
  WRONG_CONTACT: {
    en: 'A phone number, link or address does not work',
    cy: 'Nid yw rhif ffôn, dolen neu gyfeiriad yn gweithio',
  },
  CLOSED: { en: 'The service has ended', cy: 'Mae’r gwasanaeth wedi dod i ben' },
  WRONG_AREA: {
    en: 'It is not offered where the listing says',
    cy: 'Ni chaiff ei gynnig lle mae’r cofnod yn dweud',
  },
  WRONG_ELIGIBILITY: {
    en: 'It is not for the people the listing says',
    cy: 'Nid yw ar gyfer y bobl y mae’r cofnod yn eu nodi',
  },
  OUT_OF_DATE: { en: 'It is out of date', cy: 'Mae wedi dyddio' },
  NOT_WELSH: {
    en: 'There is no Welsh, or the Welsh is poor',
    cy: 'Nid oes Cymraeg, neu mae’r Gymraeg yn wael',
  },
  OTHER: { en: 'Something else', cy: 'Rhywbeth arall' },
};

/** The texts of the form for reporting a wrong listing. */
export const texts = {
  title: {
    en: 'Say what is wrong with this listing',
    cy: 'Dweud beth sydd o’i le ar y cofnod hwn',
  },
  what: {
    en: 'What you write goes to the publisher of the listing and to nobody else.',
    cy: 'Mae’r hyn a ysgrifennwch yn mynd at gyhoeddwr y cofnod ac at neb arall.',
  },
  reason: { en: 'What is wrong?', cy: 'Beth sydd o’i le?' },
  reasonMissing: { en: 'Choose what is wrong', cy: 'Dewiswch beth sydd o’i le' },
  text: {
    en: 'What should it say? (optional, unless it is something else)',
    cy: 'Beth ddylai ei ddweud? (dewisol, oni bai mai rhywbeth arall ydyw)',
  },
  textHint: {
    en: 'At most 2,000 characters. Do not write about the caller or their case.',
    cy: '2,000 o nodau ar y mwyaf. Peidiwch ag ysgrifennu am y galwr na’i achos.',
  },
  textMissing: { en: 'Write what is wrong', cy: 'Ysgrifennwch beth sydd o’i le' },
  textLong: {
    en: 'Shorten what you wrote to 2,000 characters: it has {count}',
    cy: 'Byrhewch yr hyn a ysgrifennoch i 2,000 o nodau: mae ganddo {count}',
  },
  contact: {
    en: 'How can the publisher reach you? (optional)',
    cy: 'Sut gall y cyhoeddwr gysylltu â chi? (dewisol)',
  },
  contactHint: {
    en: 'A work e-mail address or phone number, only if you want to be asked more.',
    cy: 'Cyfeiriad e-bost neu rif ffôn gwaith, dim ond os ydych yn fodlon i ni holi mwy.',
  },
  contactLong: {
    en: 'Shorten how to reach you to 200 characters: it has {count}',
    cy: 'Byrhewch sut i gysylltu â chi i 200 o nodau: mae ganddo {count}',
  },
  empty: { en: 'Leave this box empty', cy: 'Gadewch y blwch hwn yn wag' },
  emptyFilled: {
    en: 'Empty the last box: only programs fill it in',
    cy: 'Gwagiwch y blwch olaf: dim ond rhaglenni sy’n ei lenwi',
  },
  send: { en: 'Send to the publisher', cy: 'Anfon at y cyhoeddwr' },
  back: { en: 'Back to the listing', cy: 'Yn ôl i’r cofnod' },
};
