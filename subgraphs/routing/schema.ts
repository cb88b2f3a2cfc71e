import type { GraphQLSchema } from 'graphql';
import { DateScalar, DateTimeScalar } from '../../shared/contract/scalars.ts';
import { valueResolvers } from '../../shared/contract/listing-resolvers.ts';
import { listingTypes } from '../../shared/contract/listing.ts';
import { allInTurn } from '../../shared/runtime/in-turn.ts';
import { subgraphSchema } from '../../shared/sdk/subgraph/schema.ts';
import { answerResolvers } from './answers/resolvers.ts';
import { browseQuery } from './browse/resolvers.ts';
import type { Context } from './context.ts';
import { routingSDL } from './contract.ts';
import type { FeedStanding } from './index/follower.ts';
import { insightQuery, insightResolvers } from './insight/resolvers.ts';
import { listingResolvers } from './listings/resolvers.ts';
import { placeResolvers } from './places/resolvers.ts';
import { Query } from './query.ts';
import { reportingResolvers } from './reports/resolvers.ts';
import { serviceResolvers } from './services/resolvers.ts';

/** Routing's SDL and schema for the types of its publishers. */
export function routingSchema(types: readonly string[]): { sdl: string; schema: GraphQLSchema } {
  const sdl = routingSDL(types);
  const schema = subgraphSchema(sdl, {
    ...valueResolvers,
    ...answerResolvers,
    ...placeResolvers,
    ...serviceResolvers,
    ...reportingResolvers,
    ...insightResolvers,
    ...listingResolvers(listingTypes(types)),
    Date: DateScalar,
    DateTime: DateTimeScalar,
    Query: allInTurn({ ...Query, ...browseQuery, ...insightQuery }),
    Publisher: {
      id: nameOf,
      state: standing('state'),
      heard: standing('heard'),
      reportsWaiting: (publisher: Named, _: unknown, { waiting }: Context) =>
        waiting(nameOf(publisher)),
      __resolveReference: async ({ id }: { id: string }, { followers }: Context) =>
        followers.get(id)?.standing() ?? null,
    },
  });
  return { sdl, schema };
}

type Named = Pick<FeedStanding, 'publisher'> | { id: string };
const nameOf = (publisher: Named) => ('id' in publisher ? publisher.id : publisher.publisher);

const standing =
  (field: 'state' | 'heard') =>
  (publisher: Named, _: unknown, { followers }: Context) =>
    followers.get(nameOf(publisher))?.standing()[field] ?? null;
