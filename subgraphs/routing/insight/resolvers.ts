import { BadInput } from '../../../shared/errors.ts';
import type { Context } from '../context.ts';
import { listedFrom } from '../listings/listed.ts';
import { serviceOf } from '../services/resolvers.ts';
import type { Unanswered } from './unanswered.ts';

const serviceIn = ({ service }: { service: string }, _: unknown, context: Context) =>
  serviceOf(service, context);
const areaIn = ({ area }: { area: string }, _: unknown, { areaOf }: Context) => areaOf(area);

async function listingsIn(
  { listings }: { listings: string[] },
  _: unknown,
  { index, typeNameOf }: Context,
) {
  const found = await index.byIds(listings);
  // One that has gone since the summing up is left out.
  return found.flatMap((indexed) => (indexed ? [listedFrom(indexed, typeNameOf)] : []));
}

/** Resolvers of what scrutiny asks. */
export const insightResolvers = {
  Insight: { unanswered: (_: unknown, __: unknown, { unanswered }: Context) => unanswered.most() },
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
  insight: (_: unknown, __: unknown, { scrutiny, reference }: Context) =>
    scrutiny.insight(reference),

  coverage: async (
    _: unknown,
    { service }: { service: string },
    { scrutiny, reference }: Context,
  ) => {
    const cells = await scrutiny.coverage(service, reference);
    if (!cells) throw new BadInput('There is no service with this id: searchServices finds them.');
    return cells;
  },
};
