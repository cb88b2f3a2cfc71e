import { BadInput } from '../../../shared/runtime/errors.ts';
import { sliceOf, type SliceAsked } from '../../../shared/contract/paging.ts';
import type { Context } from '../context.ts';
import { listedFrom } from '../listings/listed.ts';
import type { Insight } from './tally.ts';
import { MOST_NAMED } from './summary.ts';
import { serviceOf } from '../services/resolvers.ts';
import type { Unanswered } from './unanswered.ts';

const serviceIn = ({ service }: { service: string }, _: unknown, context: Context) =>
  serviceOf(service, context);
const areaIn = ({ area }: { area: string }, _: unknown, { areaOf }: Context) => areaOf(area);

// More than the principal councils there are, and than the services that anybody counts.
const MOST_COUNTED = 1_000;
const counted =
  (of: 'byService' | 'byCouncil') =>
  (insight: Insight, asked: SliceAsked): object[] =>
    sliceOf<object>(insight[of], asked, MOST_COUNTED);

async function listingsIn(
  { listings }: { listings: string[] },
  asked: SliceAsked,
  { index, typeNameOf }: Context,
) {
  const found = await index.byIds(sliceOf(listings, asked, MOST_NAMED));
  // One that has gone since the summing up is left out.
  return found.flatMap((indexed) => (indexed ? [listedFrom(indexed, typeNameOf)] : []));
}

/** Resolvers of what scrutiny asks. */
export const insightResolvers = {
  Insight: {
    byService: counted('byService'),
    byCouncil: counted('byCouncil'),
    duplicates: ({ duplicates }: Insight, asked: SliceAsked) =>
      sliceOf(duplicates, asked, MOST_NAMED),
    unanswered: async (_: unknown, asked: SliceAsked, { unanswered }: Context) =>
      sliceOf(await unanswered.most(), asked, MOST_NAMED),
  },
  ServiceCoverage: { service: serviceIn },
  AreaCoverage: { area: areaIn },
  CoverageCell: { area: areaIn },
  Duplicate: { service: serviceIn, area: areaIn, listings: listingsIn },
  StaleListings: { listings: listingsIn },
  Unanswered: {
    service: serviceIn,
    council: ({ council }: Unanswered, _: unknown, { areaOf }: Context) => areaOf(council),
  },
};

export const insightQuery = {
  insight: (_: unknown, __: unknown, { scrutiny }: Context) => scrutiny.insight(),

  coverage: async (
    _: unknown,
    { service, ...part }: SliceAsked & { service: string },
    { scrutiny, reference }: Context,
  ) => {
    const cells = await scrutiny.coverage(service, reference);
    if (!cells) throw new BadInput('There is no service with this id: searchServices finds them.');
    return sliceOf(cells, part, MOST_COUNTED);
  },
};
