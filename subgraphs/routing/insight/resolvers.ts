import { BadInput } from '../../../shared/runtime/errors.ts';
import { sliceOf, type SliceAsked } from '../../../shared/contract/paging.ts';
import type { Context } from '../context.ts';
import { listedFrom } from '../listings/listed.ts';
import type { QueryResolvers, Resolvers } from '../resolver-types.generated.ts';
import { MOST_NAMED } from './summary.ts';
import { serviceOf } from '../services/service-by-id.ts';

const serviceIn = ({ service }: { service: string }, _: unknown, context: Context) =>
  serviceOf(service, context);
const areaIn = ({ area }: { area: string }, _: unknown, { areaOf }: Context) => areaOf(area);

// More than there are principal councils, and than anybody needs services counted.
const MOST_COUNTED = 1_000;
async function listingsIn(
  { listings }: { listings: string[] },
  asked: SliceAsked,
  { index, typeNameOf }: Context,
) {
  const found = await index.byIds(sliceOf(listings, asked, MOST_NAMED));
  // A listing removed since the summary is left out.
  return found.flatMap((indexed) => (indexed ? [listedFrom(indexed, typeNameOf)] : []));
}

/** Resolvers of what is covered and what is missing. */
export const insightResolvers = {
  Insight: {
    byService: ({ byService }, asked) => sliceOf(byService, asked, MOST_COUNTED),
    byCouncil: ({ byCouncil }, asked) => sliceOf(byCouncil, asked, MOST_COUNTED),
    duplicates: ({ duplicates }, asked) => sliceOf(duplicates, asked, MOST_NAMED),
    unanswered: async (_, asked, { unanswered }) =>
      sliceOf(await unanswered.most(), asked, MOST_NAMED),
  },
  ServiceCoverage: { service: serviceIn },
  AreaCoverage: { area: areaIn },
  CoverageCell: {
    area: areaIn,
    responsible: ({ responsible }, _, { index }) => responsible && index.names.entryOf(responsible),
  },
  Duplicate: {
    service: serviceIn,
    area: areaIn,
    provider: ({ provider }, _, { index }) => index.names.entryOf(provider),
    listings: listingsIn,
  },
  StaleListings: { listings: listingsIn },
  Unanswered: {
    service: serviceIn,
    council: ({ council }, _, { areaOf }) => areaOf(council),
  },
} satisfies Resolvers;

/** Resolvers of the scrutiny queries. */
export const insightQuery = {
  insight: (_, __, { scrutiny }) => scrutiny.insight(),

  coverage: async (_, { service, ...part }, { scrutiny, reference }) => {
    const cells = await scrutiny.coverage(service, reference);
    if (!cells) throw new BadInput('There is no service with this id: searchServices finds them.');
    return sliceOf(cells, part, MOST_COUNTED);
  },
} satisfies QueryResolvers;
