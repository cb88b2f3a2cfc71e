import { DateScalar, DateTimeScalar } from '../../shared/contract/scalars.ts';
import type { Coverage } from '../../shared/coverage/coverage.ts';
import type { Organisation } from '../../shared/listing/record.ts';
import { listingResolvers, valueResolvers, type Listed } from '../../shared/listing/resolvers.ts';
import type { Logger } from '../../shared/logger.ts';
import { getOne, type Database } from '../../shared/store/database.ts';
import { subgraphSchema } from '../../shared/subgraph/schema.ts';
import type { Subgraph } from '../../shared/subgraph/subgraph.ts';
import { answerResolvers } from './answers/resolvers.ts';
import { contextOf, type Context } from './context.ts';
import { routingSDL } from './contract.ts';
import { createAnnouncementIndex } from './index/announcements.ts';
import { createFollower, type Publisher, type Standing } from './index/follower.ts';
import { placeResolvers } from './places/resolvers.ts';
import type { PostcodeRow } from './places/place.ts';
import type { Localities } from './places/sides.ts';
import { Query } from './query.ts';
import { browseQuery } from './browse/resolvers.ts';
import { readReference } from './reference.ts';
import { handOn } from './reports/hand-on.ts';
import { reportingResolvers } from './reports/resolvers.ts';
import { serviceOf, serviceResolvers } from './services/resolvers.ts';
import { stampTable } from './stamp.ts';

/** What routing runs on. */
export type RoutingFooting = {
  database: Database;
  publishers: readonly Publisher[];
  pollMs: number;
  log: Logger;
};

/** The routing subgraph, following its publishers until it is stopped. */
export type RoutingSubgraph = Subgraph & {
  /** Reads a publisher's feed now: what a poke does. False when there is no such publisher. */
  hear: (publisher: string) => Promise<boolean>;
  stop: () => Promise<void>;
};

/** Makes the routing subgraph: reads its reference data, and begins to follow the publishers. */
export async function startRouting({
  database,
  publishers,
  pollMs,
  log,
}: RoutingFooting): Promise<RoutingSubgraph> {
  const index = createAnnouncementIndex(database);
  const followers = new Map(
    publishers.map((publisher) => [publisher.name, createFollower(publisher, index, pollMs, log)]),
  );
  const report = handOn(index, publishers, log);
  const stamps = stampTable(database);
  let stamp = await getOne(stamps, 'reference');
  let reference = await readReference(database);

  // An import may run in another process: it leaves a new stamp, and what is kept in memory is read anew.
  const refresh = async () => {
    const now = await getOne(stamps, 'reference');
    if (now?.stamp === stamp?.stamp) return;
    reference = await readReference(database);
    stamp = now;
  };
  const timer = setInterval(() => {
    refresh().catch((error: unknown) =>
      log.warn({ error: String(error) }, 'reference data not read'),
    );
  }, pollMs).unref();

  const types = publishers.map(({ typeName }) => typeName);
  const sdl = routingSDL(types);
  const schema = subgraphSchema(sdl, {
    ...valueResolvers,
    ...answerResolvers,
    ...placeResolvers,
    ...serviceResolvers,
    ...reportingResolvers,
    // Owners point at services and areas by a stub; routing, whose they are, gives them whole.
    Organisation: { ...valueResolvers.Organisation, area: areaOfOrganisation },
    Coverage: { areas: areasOfCoverage },
    Date: DateScalar,
    DateTime: DateTimeScalar,
    Query: { ...Query, ...browseQuery },
    Listing: { __resolveType: ({ typeName }: Listed) => typeName },
    ...Object.fromEntries(
      types.map((type) => [type, { ...listingResolvers, services: servicesOfListing }]),
    ),
    Publisher: {
      id: ({ id, publisher }: Partial<Standing> & { id?: string }) => id ?? publisher,
      state: standing(followers, 'state'),
      heard: standing(followers, 'heard'),
      __resolveReference: async ({ id }: { id: string }) => followers.get(id)?.standing() ?? null,
    },
  });

  await Promise.all([...followers.values()].map((follower) => follower.hear()));
  return {
    name: 'routing',
    sdl,
    schema,
    context: () =>
      contextOf({
        reference,
        index,
        followers,
        postcodes: database.table<PostcodeRow>('postcodes'),
        localities: database.table<Localities>('localities'),
        report,
      }),
    hear: async (publisher) => {
      await followers.get(publisher)?.hear();
      return followers.has(publisher);
    },
    stop: async () => {
      clearInterval(timer);
      await Promise.all([...followers.values()].map((follower) => follower.stop()));
    },
  };
}

const areaOfOrganisation = ({ area }: Organisation, _: unknown, { areaOf }: Context) =>
  area ? areaOf(area) : null;
const areasOfCoverage = ({ areas }: Coverage, _: unknown, { areaOf }: Context) => areas.map(areaOf);
const servicesOfListing = ({ announcement }: Listed, _: unknown, context: Context) =>
  announcement.services.map((id) => serviceOf(id, context));

const standing =
  (followers: ReadonlyMap<string, { standing: () => Standing }>, field: 'state' | 'heard') =>
  ({ id, publisher }: { id?: string; publisher?: string }) =>
    followers.get(id ?? publisher ?? '')?.standing()[field] ?? null;
