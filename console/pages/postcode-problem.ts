import { say, type OwnText } from '../../shared/domain/language.ts';
import { paramsOf, type PageEnquiry } from '../enquiry.ts';
import type { Html, Visit } from '../page.ts';
import { sayMonth } from '../view/when.ts';
import type { AskedPostcodeProblem } from './answer/query.ts';

export const texts = {
  INVALID: { en: '“{postcode}” is not a postcode', cy: 'Nid cod post yw “{postcode}”' },
  NOT_FOUND: { en: '{postcode} is not in the directory', cy: 'Nid yw {postcode} yn y cyfeiriadur' },
  TERMINATED: { en: '{postcode} is no longer used', cy: 'Ni ddefnyddir {postcode} mwyach' },
  NOT_IN_UK: {
    en: '{postcode} is not in the United Kingdom',
    cy: 'Nid yw {postcode} yn y Deyrnas Unedig',
  },
  NO_GEOGRAPHY: { en: '{postcode} is for post only', cy: 'Ar gyfer post yn unig y mae {postcode}' },
  lastKnown: {
    en: 'Until {month} it was in {council}. If the caller has not moved, that council can say which postcode the address has now.',
    cy: 'Tan {month} roedd yn {council}. Os nad yw’r galwr wedi symud, gall y cyngor hwnnw ddweud pa god post sydd gan y cyfeiriad nawr.',
  },
  government: { en: 'Their own government: {name}', cy: 'Eu llywodraeth eu hunain: {name}' },
  postcode: { en: 'Another postcode', cy: 'Cod post arall' },
  again: { en: 'Try this postcode', cy: 'Rhoi cynnig ar y cod post hwn' },
};

/** The websites of the Crown dependencies, which run their own services. */
const GOVERNMENTS: Record<string, { name: OwnText; href: string }> = {
  JE: {
    name: { en: 'Government of Jersey', cy: 'Llywodraeth Jersey' },
    href: 'https://www.gov.je/',
  },
  GY: {
    name: { en: 'States of Guernsey', cy: 'Taleithiau Guernsey' },
    href: 'https://www.gov.gg/',
  },
  IM: {
    name: { en: 'Isle of Man Government', cy: 'Llywodraeth Ynys Manaw' },
    href: 'https://www.gov.im/',
  },
};

/** A postcode that has no answer: why, what to do, and a place to type another. */
export function postcodeProblem(
  { code, message, postcode, lastKnown }: AskedPostcodeProblem,
  enquiry: PageEnquiry,
  { language }: Visit,
): Html {
  const { postcode: _, locality: __, ...kept } = paramsOf(enquiry);
  const government = code === 'NOT_IN_UK' ? GOVERNMENTS[postcode.slice(0, 2)] : undefined;
  return {
    template: 'postcode-problem',
    texts,
    view: {
      code,
      message,
      postcode,
      council: lastKnown?.council.name,
      month: lastKnown?.terminated && sayMonth(lastKnown.terminated, language),
      government: government && { ...government, name: say(government.name, language) },
      kept,
    },
  };
}
