import type { GraphQLSchema } from 'graphql';
import { DateScalar, DateTimeScalar } from '../../shared/contract/scalars.ts';
import type { Coverage } from '../../shared/coverage/coverage.ts';
import type { Organisation } from '../../shared/listing/record.ts';
import { listingResolvers, valueResolvers, type Listed } from '../../shared/listing/resolvers.ts';
import { subgraphSchema } from '../../shared/subgraph/schema.ts';
import { answerResolvers } from './answers/resolvers.ts';
import { browseQuery } from './browse/resolvers.ts';
import type { Context } from './context.ts';
import { routingSDL } from './contract.ts';
import type { Standing } from './index/follower.ts';
import { insightQuery, insightResolvers } from './insight/resolvers.ts';
import { placeResolvers } from './places/resolvers.ts';
import { Query } from './query.ts';
import { reportingResolvers } from './reports/resolvers.ts';
import { serviceOf, serviceResolvers } from './services/resolvers.ts';

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
    // Owners point at services and areas by a stub; routing, whose they are, gives them whole.
    Organisation: { ...valueResolvers.Organisation, area: areaOfOrganisation },
    Coverage: { areas: areasOfCoverage },
    Date: DateScalar,
    DateTime: DateTimeScalar,
    Query: { ...Query, ...browseQuery, ...insightQuery },
    Listing: { __resolveType: ({ typeName }: Listed) => typeName },
    ...Object.fromEntries(
      types.map((type) => [type, { ...listingResolvers, services: servicesOfListing }]),
    ),
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

const areaOfOrganisation = ({ area }: Organisation, _: unknown, { areaOf }: Context) =>
  area ? areaOf(area) : null;
const areasOfCoverage = ({ areas }: Coverage, _: unknown, { areaOf }: Context) => areas.map(areaOf);
const servicesOfListing = ({ announcement }: Listed, _: unknown, context: Context) =>
  announcement.services.map((id) => serviceOf(id, context));

type Named = Pick<Standing, 'publisher'> | { id: string };
const nameOf = (publisher: Named) => ('id' in publisher ? publisher.id : publisher.publisher);

const standing =
  (field: 'state' | 'heard') =>
  (publisher: Named, _: unknown, { followers }: Context) =>
    followers.get(nameOf(publisher))?.standing()[field] ?? null;
