import { say, type Language } from '../../../shared/domain/language.ts';
import type { Ask } from '../../ask.ts';
import { inLanguage } from '../../language.ts';
import type { Html, Page, Visit } from '../../page.ts';
import { pathOf } from '../../view/paths.ts';
import { notFound } from '../not-found.ts';
import { REPORT, REPORTED, type ReportedQuery } from './report.generated.ts';
import { isReason, problemsOf, readReport, type SaidProblem, type SaidReport } from './said.ts';
import { REASONS, texts } from './texts.ts';

type Listing = NonNullable<ReportedQuery['listing']>;

const listingIn = async ({ params, language }: Visit, ask: Ask) =>
  (await ask(REPORTED, { id: params['id']!, language })).listing;

/** The form for reporting a wrong listing. */
export const report: Page = async (visit, ask) => {
  const listing = await listingIn(visit, ask);
  return listing ? form(listing, readReport(visit.sent), [], visit) : notFound(visit, ask);
};

/** Handles the submitted form: sends it to the graph, or shows it again with its errors. */
export const sendReport: Page = async (visit, ask) => {
  const { language, link, sent } = visit;
  const listing = await listingIn(visit, ask);
  if (!listing) return notFound(visit, ask);
  const said = readReport(sent);
  const problems = problemsOf(said, inLanguage(texts, language));
  const { reason, text, contact } = said;
  if (problems.length > 0 || !isReason(reason)) return form(listing, said, problems, visit, 400);
  const asked = { listing: listing.id, reason, text, contact, language };
  const { reportListing: outcome } = await ask(REPORT, asked);
  if ('reference' in outcome)
    // Redirects, so that reloading does not submit again.
    return {
      redirect: link(`${pathOf.report(listing.id)}/sent`, { reference: outcome.reference }),
    };
  const problem = { field: outcome.code === 'BAD_TEXT' ? 'text' : 'reason', text: outcome.message };
  return form(listing, said, [problem], visit, outcome.code === 'TOO_MANY' ? 429 : 400);
};

const form = (
  listing: Listing,
  said: SaidReport,
  problems: SaidProblem[],
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
