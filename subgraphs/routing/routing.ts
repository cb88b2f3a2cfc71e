import type { Joining, PublisherAddress } from '../../shared/protocol/joining/joining.ts';
import type { Redis } from '../../shared/http/limits/redis.ts';
import type { Logger } from '../../shared/runtime/logger.ts';
import type { Database } from '../../shared/storage/database.ts';
import { USUAL_SHARE, type ReportLimits } from '../../shared/runtime/report-limits.ts';
import type { Subgraph } from '../../shared/runtime/subgraph.ts';
import { changingSchema } from './changing-schema.ts';
import { contexts } from './context.ts';
import { createAnnouncementIndex } from './index/announcements.ts';
import { faultOf } from './index/fault-of.ts';
import { createFollower, type Follower, type Publisher, type Reached } from './index/follower.ts';
import { renewIndex } from './index/format.ts';
import { createOverreachLog } from './index/overreaching.ts';
import { openSpokenFor } from './index/spoken-for.ts';
import { createScrutiny } from './insight/scrutiny.ts';
import { countUnanswered } from './insight/unanswered.ts';
import { loadListings } from './listings/by-id.ts';
import type { PostcodeRow } from './places/place.ts';
import type { Localities } from './places/sides.ts';
import { openPublishers, typeNamesOf } from './publishers.ts';
import { watchReference } from './reference.ts';
import { shareOfEach } from './reports/by-client.ts';
import { forwardReports } from './reports/forward.ts';
import { reportsWaiting } from './reports/waiting.ts';

/** Routing's dependencies. */
export type RoutingFooting = {
  database: Database;
  publishers: readonly Publisher[];
  /** Registers a listener for changes that another process makes to the index. */
  onChangeElsewhere?: ((listener: () => void) => void) | undefined;
  /** Returns access to a publisher that joined. */
  reach: (address: PublisherAddress) => Reached;
  pollMs: number;
  log: Logger;
  /** How many reports one client may make, and where they are counted together with other replicas. */
  clientReports?: ReportLimits;
  redis?: Redis | undefined;
};

/** The routing subgraph, following its publishers until it is stopped. */
export type RoutingSubgraph = Subgraph & {
  joining: Joining;
  /** When the directory's own publishers have been read for the first time. */
  ownHeard: Promise<void>;
  /** Reads a publisher's feed now, as a poke does. False when there is no such publisher. */
  hear: (publisher: string) => Promise<boolean>;
  /** The version of a listing that is in answers; null if it is in none. */
  versionOf: (listing: string) => Promise<number | null>;
  /** Signals that the directory serves requests: background computation may begin. */
  listening: () => void;
  stop: () => Promise<void>;
};

const MS_A_READING = 20;

/** Creates the routing subgraph: reads its reference data, and begins to follow the publishers. */
export async function startRouting({
  database,
  publishers: shipped,
  onChangeElsewhere,
  reach,
  pollMs,
  log,
  clientReports = USUAL_SHARE,
  redis,
}: RoutingFooting): Promise<RoutingSubgraph> {
  // By name; a publisher without a follower is in no answer, whatever the index has of it.
  const followers = new Map<string, Follower>();
  const schema = changingSchema(typeNamesOf(shipped));
  const reference = await watchReference(database, pollMs, log);
  const own = new Set(shipped.map(({ name }) => name));
  const register = () => reference.current().register;
  const sameBody = (a: string, b: string) => a === b || register().idOf(a) === register().idOf(b);
  const spokenFor = await openSpokenFor(database, (publisher) => own.has(publisher), sameBody);
  const { speaksFor } = spokenFor;
  await renewIndex(database, log, speaksFor);
  const isServed = (publisher: string) => followers.has(publisher);
  const index = createAnnouncementIndex(database, log, isServed, undefined, {
    speaksFor,
    register,
  });
  onChangeElsewhere?.(index.forget);
  const tellOverreach = createOverreachLog(spokenFor, log);
  const followed: typeof index = {
    ...index,
    take: async (publisher, page) => {
      tellOverreach(page);
      await index.take(publisher, page);
    },
  };
  const scrutiny = await createScrutiny({
    database,
    index,
    spokenFor,
    reference: reference.current,
    publishers: () => [...followers.keys()].sort(),
    log,
  });
  const unanswered = countUnanswered(database, log);
  // Spreads the polls: however many feeds there are, the number of reads per second is bounded.
  const pace = () => Math.max(pollMs, followers.size * MS_A_READING);
  const publishers = await openPublishers({
    database,
    index,
    followers,
    shipped,
    reach,
    trust: (word) =>
      spokenFor.trust(word, async (listing) => {
        const [found] = await index.byIds([listing]);
        return found?.announcement;
      }),
    follower: (publisher, heard) => createFollower(publisher, followed, pace, log, heard),
    served: scrutiny.forget,
    typed: schema.follow,
  });
  const { typeNameOf, joining } = publishers;
  const contextFrom = contexts({
    index,
    spokenFor,
    followers,
    typeNameOf,
    postcodes: database.table<PostcodeRow>('postcodes'),
    localities: database.table<Localities>('localities'),
    report: shareOfEach(clientReports, forwardReports(index, publishers.named, log), redis),
    waiting: reportsWaiting(publishers.named),
    scrutiny,
    unanswered,
    leaveOut: (listing, error) =>
      log.error({ listing, ...faultOf(error) }, 'listing left out of an answer'),
  });

  const heard = [...followers.values()].map((follower) => follower.hear());
  const ownHeard = Promise.all(heard.slice(0, shipped.length)).then(() => undefined);
  return {
    ownHeard,
    name: 'routing',
    get sdl() {
      return schema.current().sdl;
    },
    get schema() {
      return schema.current().schema;
    },
    onSchema: schema.onChange,
    context: (caller) => contextFrom(reference.current(), caller),
    joining,
    hear: async (publisher) => {
      await followers.get(publisher)?.hear();
      return followers.has(publisher);
    },
    versionOf: async (listing) =>
      (await loadListings(index).load(listing))?.announcement.version ?? null,
    // Waits for the first reads: a half-read directory would have to be summed up again.
    listening: () => void ownHeard.then(scrutiny.begin),
    stop: async () => {
      await scrutiny.stop();
      reference.stop();
      await Promise.all([...followers.values()].map((follower) => follower.stop()));
      await unanswered.stop();
    },
  };
}
