import { say, type Language } from '../../../shared/domain/language.ts';
import type { Ask } from '../../ask.ts';
import { inLanguage } from '../../language.ts';
import type { Html, Page, Visit } from '../../page.ts';
import { pathOf } from '../../view/paths.ts';
import { notFound } from '../not-found.ts';
import { problemsOf, readReport, type Problem, type Report } from './said.ts';
import { REASONS, texts } from './texts.ts';

export const LISTING = `
  query Reported($id: ID!, $language: Language!) {
    listing(id: $id) { id title(language: $language) titleEn: title }
  }
`;
type Listing = { id: string; title: string; titleEn: string };

export const REPORT = `
  mutation Report($listing: ID!, $reason: ReportReason!, $text: String, $contact: String, $language: Language!) {
    reportListing(listing: $listing, reason: $reason, text: $text, contact: $contact) {
      ... on ReportReceived { reference }
      ... on ReportRefused { code message(language: $language) }
    }
  }
`;
type Outcome = { reference: string } | { code: string; message: string };

const listingIn = async ({ params, language }: Visit, ask: Ask) =>
  (await ask<{ listing: Listing | null }>(LISTING, { id: params['id'], language })).listing;

/** The form that says a listing is wrong. */
export const report: Page = async (visit, ask) => {
  const listing = await listingIn(visit, ask);
  return listing ? form(listing, readReport(visit.sent), [], visit) : notFound(visit, ask);
};

/** The form as it was sent: handed to the graph, or shown again with what is wrong with it. */
export const sendReport: Page = async (visit, ask) => {
  const { language, link, sent } = visit;
  const listing = await listingIn(visit, ask);
  if (!listing) return notFound(visit, ask);
  const said = readReport(sent);
  const problems = problemsOf(said, inLanguage(texts, language));
  if (problems.length > 0) return form(listing, said, problems, visit, 400);
  const { reason, text, contact } = said;
  const asked = { listing: listing.id, reason, text, contact, language };
  const { reportListing: outcome } = await ask<{ reportListing: Outcome }>(REPORT, asked);
  if ('reference' in outcome)
    // A page of its own: loading it again sends nothing again.
    return {
      redirect: link(`${pathOf.report(listing.id)}/sent`, { reference: outcome.reference }),
    };
  const problem = { field: outcome.code === 'BAD_TEXT' ? 'text' : 'reason', text: outcome.message };
  return form(listing, said, [problem], visit, outcome.code === 'TOO_MANY' ? 429 : 400);
};

const form = (
  listing: Listing,
  said: Report,
  problems: Problem[],
  { language, link }: Visit,
  status = 200,
): Html => ({
  template: 'report',
  texts,
  status,
  view: {
    listing: listing.title,
    listingLang: language === 'CY' && listing.title === listing.titleEn ? 'en' : null,
    said,
    reasons: reasonsIn(language),
    summary: problems.map(({ field, text }) => ({ text, href: `#${field}` })),
    problemIn: Object.fromEntries(problems.map(({ field, text }) => [field, { text }])),
    action: link(pathOf.report(listing.id)),
    back: link(pathOf.listing(listing.id)),
  },
});

const reasonsIn = (language: Language) =>
  Object.entries(REASONS).map(([value, text]) => ({ value, text: say(text, language) }));
