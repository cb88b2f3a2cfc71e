import { fill } from '../../language.ts';
import { pathOf } from '../../view/paths.ts';
import { sayDate } from '../../view/when.ts';
import type { Finding } from './finding.ts';
import { STALE } from './stale.generated.ts';
import { toldBy } from './not-yet.ts';

export const texts = {
  title: { en: 'Listings that may be out of date', cy: 'Cofnodion a all fod wedi dyddio' },
  what: {
    en: 'Past the day they were to be checked again, last checked over a year ago, or never checked. The first 100.',
    cy: 'Wedi pasio’r diwrnod yr oeddent i’w gwirio eto, wedi’u gwirio ddiwethaf dros flwyddyn yn ôl, neu heb eu gwirio erioed. Y 100 cyntaf.',
  },
  nothing: { en: 'Every listing has been checked.', cy: 'Mae pob cofnod wedi’i wirio.' },
  counts: {
    en: 'Past their check: {overdue}. Checked over a year ago: {old}. Never checked: {unassured}.',
    cy: 'Wedi pasio’u gwiriad: {overdue}. Gwiriwyd dros flwyddyn yn ôl: {old}. Heb eu gwirio erioed: {unassured}.',
  },
  listing: { en: 'Listing', cy: 'Cofnod' },
  responsible: { en: 'Responsible body', cy: 'Corff cyfrifol' },
  assured: { en: 'Last checked', cy: 'Gwiriwyd ddiwethaf' },
  review: { en: 'To be checked by', cy: 'I’w wirio erbyn' },
};

/** Listings that may no longer be right. */
export const stale: Finding<typeof texts> = {
  texts,
  tell: async ({ language, link }, ask, said) => {
    const { stale } = toldBy(await ask(STALE, { language }));
    const { unassured, overdue, old, listings } = stale;
    const date = (day: string | null) => (day ? sayDate(day, language) : '');
    return {
      about: fill(said.counts, { unassured, overdue, old }),
      table: {
        columns: [said.listing, said.responsible, said.assured, said.review],
        rows: listings.map(({ id, title, responsible, assuredOn, reviewDue }) => [
          { text: title, href: link(pathOf.listing(id)) },
          responsible.name,
          date(assuredOn),
          date(reviewDue),
        ]),
      },
    };
  },
};
