import { paramsOf, type PageEnquiry } from '../enquiry.ts';
import type { Html, Visit } from '../page.ts';
import type { AskedServiceProblem } from './answer/query.ts';

export const texts = {
  title: { en: 'There is no service “{service}”', cy: 'Nid oes gwasanaeth “{service}”' },
  what: {
    en: 'The address may be an old one, or have been typed by hand.',
    cy: 'Efallai fod y cyfeiriad yn hen, neu iddo gael ei deipio â llaw.',
  },
  meant: { en: 'These may be meant', cy: 'Efallai mai un o’r rhain a olygir' },
  again: { en: 'Look it up by the caller’s words', cy: 'Chwilio yn ôl geiriau’r galwr' },
};

/** A service that the directory does not know, and suggestions of what was meant. */
export const unknownServicePage = (
  { suggestions }: Pick<AskedServiceProblem, 'suggestions'>,
  enquiry: PageEnquiry,
  { link }: Visit,
): Html => ({
  template: 'unknown-service',
  texts,
  status: 404,
  view: {
    service: enquiry.service,
    suggestions: suggestions.map(({ id, title }) => ({
      title,
      href: link('/answer', { ...paramsOf(enquiry), service: id }),
    })),
    again: link('/', { postcode: enquiry.postcode }),
  },
});
