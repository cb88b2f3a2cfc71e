import type { Page } from '../../page.ts';
import { pathOf } from '../../view/paths.ts';
import { notFound } from '../not-found.ts';

// As publishers assign them: their name and a number. Anything else in the URL is not a reference.
const REFERENCE = /^[a-z\d-]{1,80}-\d{1,12}$/;

export const texts = {
  title: { en: 'The publisher has been told', cy: 'Mae’r cyhoeddwr wedi cael gwybod' },
  reference: { en: 'Reference', cy: 'Cyfeirnod' },
  what: {
    en: 'The publisher decides what to change. Until then the listing stays as it is.',
    cy: 'Y cyhoeddwr sy’n penderfynu beth i’w newid. Tan hynny mae’r cofnod yn aros fel y mae.',
  },
  back: { en: 'Back to the listing', cy: 'Yn ôl i’r cofnod' },
  again: { en: 'Start a new look-up', cy: 'Dechrau chwiliad newydd' },
};

/** Confirms that a report is with the publisher, with its reference. */
export const reportSent: Page = async (visit, ask) => {
  const { link, params, query } = visit;
  const reference = query.get('reference') ?? '';
  if (!REFERENCE.test(reference)) return notFound(visit, ask);
  const back = link(pathOf.listing(params['id']!));
  return { template: 'report-sent', texts, view: { reference, back } };
};
