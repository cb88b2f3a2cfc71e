import type { GraphQLSchema } from 'graphql';
import { DateScalar, DateTimeScalar } from '../../shared/contract/scalars.ts';
import { valueResolvers } from '../../shared/contract/listing-resolvers.ts';
import { listingTypes } from '../../shared/contract/listing.ts';
import { allInTurn } from '../../shared/runtime/in-turn.ts';
import { subgraphSchema } from '../../shared/sdk/subgraph/schema.ts';
import { answerResolvers, answersQuery } from './answers/resolvers.ts';
import { browseQuery } from './browse/resolvers.ts';
import { claimResolvers, claimsQuery } from './claims/resolvers.ts';
import { routingSDL } from './contract.ts';
import { factsQuery } from './facts/resolvers.ts';
import { insightQuery, insightResolvers } from './insight/resolvers.ts';
import { areaValueResolvers, listingResolvers, listingsQuery } from './listings/resolvers.ts';
import { placeResolvers, placesQuery } from './places/resolvers.ts';
import { publisherResolvers, publishersQuery } from './publishers/resolvers.ts';
import { reportingResolvers } from './reports/resolvers.ts';
import { serviceResolvers, servicesQuery } from './services/resolvers.ts';

const Query = allInTurn({
  ...answersQuery,
  ...servicesQuery,
  ...placesQuery,
  ...listingsQuery,
  ...factsQuery,
  ...publishersQuery,
  ...browseQuery,
  ...claimsQuery,
  ...insightQuery,
});

/** Routing's SDL and schema for the types of its publishers. */
export function routingSchema(types: readonly string[]): { sdl: string; schema: GraphQLSchema } {
  const sdl = routingSDL(types);
  const schema = subgraphSchema(sdl, {
    ...valueResolvers,
    ...answerResolvers,
    ...claimResolvers,
    ...placeResolvers,
    ...serviceResolvers,
    ...reportingResolvers,
    ...insightResolvers,
    ...areaValueResolvers,
    ...publisherResolvers,
    ...listingResolvers(listingTypes(types)),
    Date: DateScalar,
    DateTime: DateTimeScalar,
    Query,
  });
  return { sdl, schema };
}
