import { today } from '../../../shared/domain/dates.ts';
import { say, type Language } from '../../../shared/domain/language.ts';
import { paramsOf } from '../../enquiry.ts';
import type { Html, Visit } from '../../page.ts';
import type { Tier } from '../../schema.generated.ts';
import { showPhone } from '../../view/channels.ts';
import { showUnheard } from '../../view/incomplete.ts';
import { showListing, showVerdict, type ShownListing } from '../../view/listing.ts';
import { pathOf } from '../../view/paths.ts';
import { sayDate } from '../../view/when.ts';
import { TIER_WORDS } from '../../view/words.ts';
import type { ShownFragment } from './answer.generated.ts';
import { A_PAGE, type AskedWho, type AskedDirections } from './query.ts';
import { showQuestions } from './questions.ts';
import { texts } from './texts.ts';

type Told = AskedWho & {
  visit: Visit;
  to: (path: string, more?: object) => string;
  after: number;
};

/** The answer where somebody delivers: the first to try, what to ask, and whom to try if not. */
export function routed(
  found: AskedDirections,
  { enquiry, data, misfits, visit, to, after }: Told,
): Html {
  const { language, link } = visit;
  const { service, place, responsible, routes, incomplete } = found;
  const show = ({ rank, verdict, reasons, listing }: ShownFragment) => ({
    ...showListing(listing, language),
    rank,
    verdict: showVerdict(verdict, language),
    reasons: reasons.map(({ text }) => text),
    href: to(`/listings/${listing.id}`),
    report: link(pathOf.report(listing.id)),
    send: to('/handout', { listing: listing.id }),
  });
  const [best, ...others] = [...(found.best ?? []), ...routes].map(show);
  return {
    template: 'answer',
    texts,
    view: {
      service: { ...service, href: link(`/services/${service.id}`) },
      postcode: place.postcode,
      place: [place.council, place.county]
        .map((area) => area?.name)
        .filter(Boolean)
        .join(', '),
      postcodeOf: found.postcodeOf,
      change: link('/', { need: enquiry.need ?? service.title, postcode: place.postcode }),
      on: found.on === today() ? null : sayDate(found.on, language),
      meant: (data.searchServices ?? [])
        .filter((match) => match.service.id !== service.id)
        .slice(0, 3)
        .map((match) => ({
          title: match.service.title,
          href: link('/answer', { ...paramsOf(enquiry), service: match.service.id }),
        })),
      best,
      responsible: responsible && responsible.id !== best?.provider.id ? responsible : null,
      others: byTier(others).map(([tier, routes]) => ({
        name: say(TIER_WORDS[tier], language),
        routes,
      })),
      page: pageOf(found, after, (after) => `${to('/answer', { after })}#others`),
      ...showQuestions({ enquiry, data, misfits, visit }, found.questions),
      // The fallback when nobody else offers it: the provider's main number.
      mainNumber: best && mainNumber(best, language),
      unheard: showUnheard(incomplete, language),
    },
  };
}

/** Which of the listings are shown, and links to the others; null where all are shown. */
function pageOf(
  { routes, routesInAll: count }: Pick<AskedDirections, 'routes' | 'routesInAll'>,
  after: number,
  at: (after?: string) => string,
) {
  if (count <= A_PAGE) return null;
  const to = after + routes.length;
  return {
    counts: { from: after + 1, to, count },
    leads: { start: after > 0 ? at() : null, next: to < count ? at(String(to)) : null },
  };
}

/** Alternatives by the kind of publisher, best first within each and between them. */
function byTier<Shown extends { tier: Tier }>(routes: readonly Shown[]) {
  const tiers = new Map<Tier, Shown[]>();
  for (const route of routes) tiers.set(route.tier, [...(tiers.get(route.tier) ?? []), route]);
  return [...tiers];
}

/** The provider's main number, where it differs from the one to try first. */
const mainNumber = ({ phone, provider }: ShownListing, language: Language) =>
  provider.phone && provider.phone !== phone?.text ? showPhone(provider.phone, language) : null;
