import { say, type Language } from '../../../shared/domain/language.ts';
import { paramsOf, readEnquiry } from '../../enquiry.ts';
import { fill } from '../../language.ts';
import type { Page } from '../../page.ts';
import { showListing, showVerdict } from '../../view/listing.ts';
import { spotOf } from '../../view/locator.ts';
import { pathOf } from '../../view/paths.ts';
import { sayDate } from '../../view/when.ts';
import { ACCESS, ARRANGEMENT_WORDS, OUTCOMES, REFERRALS, TIER_WORDS } from '../../view/words.ts';
import { notFound } from '../not-found.ts';
import { askListing, type AskedListing } from './query.ts';
import { texts } from './texts.ts';

/** Everything that a listing says, for calls that need more than who and where. */
export const listing: Page = async (visit, ask) => {
  const { language, link, params } = visit;
  const enquiry = readEnquiry(visit.query);
  const found = await askListing(params['id']!, enquiry, language, ask);
  if (!found) return notFound(visit, ask);
  const { channels, eligibility, assuredOn, reviewDue, validTo } = found;
  const date = (day: string | null) => day && sayDate(day, language);
  const referral = 'referral' in found ? found.referral : null;
  const at = channels.find(({ latitude }) => latitude !== null);
  return {
    template: 'listing',
    texts,
    view: {
      ...found,
      listing: showListing(found, language),
      back: enquiry.service && enquiry.postcode ? link('/answer', paramsOf(enquiry)) : null,
      report: link(pathOf.report(found.id)),
      send: link('/handout', { ...paramsOf(enquiry), listing: found.id }),
      services: found.services.map(({ id, title }) => ({ title, href: link(`/services/${id}`) })),
      tier: say(TIER_WORDS[found.tier], language),
      arrangement: say(ARRANGEMENT_WORDS[found.arrangement], language),
      withdrawn: found.status === 'WITHDRAWN',
      verdictOf: showVerdict(eligibility.verdict, language),
      criteria: eligibility.criteria.map((criterion) => ({
        ...criterion,
        sourceHref: /^https?:\/\//.test(criterion.source ?? '') ? criterion.source : null,
        outcome: say(OUTCOMES[criterion.outcome], language),
        tone: criterion.outcome.toLowerCase().replace('_', '-'),
      })),
      referral: referral ? say(REFERRALS[referral], language) : null,
      languages: found.languages.map((code) => nameOf(code, language)).join(', '),
      access: found.accessibility.map((code) => accessOf(code, language)).join(', '),
      areas: sayCoverage(found.coverage, language),
      assuredOn: date(assuredOn),
      reviewDue: date(reviewDue),
      validTo: date(validTo),
      spot: at && spotOf(at.latitude, at.longitude),
    },
  };
};

const NAMES = {
  EN: new Intl.DisplayNames('en-GB', { type: 'language' }),
  CY: new Intl.DisplayNames('cy', { type: 'language' }),
};
const nameOf = (code: string, language: Language) => NAMES[language].of(code) ?? code;

const accessOf = (code: string, language: Language) =>
  Object.hasOwn(ACCESS, code) ? say(ACCESS[code]!, language) : code;

const sayCoverage = ({ areas, radius }: AskedListing['coverage'], language: Language) =>
  [
    ...areas.map(({ name }) => name),
    ...(radius ? [fill(say(texts.within, language), radius)] : []),
  ].join(', ');
