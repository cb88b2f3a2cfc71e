import type { GraphQLSchema } from 'graphql';
import type { ReadFeed } from '../../shared/feed/feed.ts';
import type { Joining, PublisherAddress } from '../../shared/joining/joining.ts';
import type { Logger } from '../../shared/logger.ts';
import type { Database } from '../../shared/store/database.ts';
import type { Subgraph } from '../../shared/subgraph/subgraph.ts';
import { contextOf } from './context.ts';
import { createAnnouncementIndex } from './index/announcements.ts';
import { createFollower, type Publisher } from './index/follower.ts';
import type { PostcodeRow } from './places/place.ts';
import type { Localities } from './places/sides.ts';
import { openPublishers } from './publishers.ts';
import { watchReference } from './reference.ts';
import { routingSchema } from './schema.ts';

/** What routing runs on. */
export type RoutingFooting = {
  database: Database;
  publishers: readonly Publisher[];
  /** How the feed of a publisher that joined is read. */
  reach: (address: PublisherAddress) => ReadFeed;
  pollMs: number;
  log: Logger;
};

/** The routing subgraph, following its publishers until it is stopped. */
export type RoutingSubgraph = Subgraph & {
  joining: Joining;
  /** Reads a publisher's feed now: what a poke does. False when there is no such publisher. */
  hear: (publisher: string) => Promise<boolean>;
  stop: () => Promise<void>;
};

/** Makes the routing subgraph: reads its reference data, and begins to follow the publishers. */
export async function startRouting({
  database,
  publishers: shipped,
  reach,
  pollMs,
  log,
}: RoutingFooting): Promise<RoutingSubgraph> {
  const listeners = new Set<(schema: GraphQLSchema) => void>();
  const reference = await watchReference(database, pollMs, log);
  // A publisher that is not followed is in no answer, whatever the index holds of it.
  const index = createAnnouncementIndex(database, (publisher) => followers.has(publisher));
  const publishers = await openPublishers({
    database,
    index,
    shipped,
    reach,
    follower: (publisher) => createFollower(publisher, index, pollMs, log),
    changed: () => {
      current = routingSchema(publishers.typeNames());
      for (const listener of listeners) listener(current.schema);
    },
  });
  const { followers, typeNameOf, joining } = publishers;
  let current = routingSchema(publishers.typeNames());

  await Promise.all([...followers.values()].map((follower) => follower.hear()));
  return {
    name: 'routing',
    get sdl() {
      return current.sdl;
    },
    get schema() {
      return current.schema;
    },
    onSchema: (listener) => listeners.add(listener),
    context: () =>
      contextOf({
        reference: reference.current(),
        index,
        followers,
        typeNameOf,
        postcodes: database.table<PostcodeRow>('postcodes'),
        localities: database.table<Localities>('localities'),
      }),
    joining,
    hear: async (publisher) => {
      await followers.get(publisher)?.hear();
      return followers.has(publisher);
    },
    stop: async () => {
      reference.stop();
      await Promise.all([...followers.values()].map((follower) => follower.stop()));
    },
  };
}
