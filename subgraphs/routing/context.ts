import type { Allowance } from '../../shared/runtime/allowance.ts';
import { today, type Day } from '../../shared/domain/dates.ts';
import type { Postcode } from '../../shared/domain/postcode.ts';
import type { Caller } from '../../shared/runtime/subgraph.ts';
import { getOne, type Table } from '../../shared/storage/database.ts';
import type { LeaveOut } from './answers/each-that-can.ts';
import type { AnnouncementIndex } from './index/announcements.ts';
import type { Follower } from './index/follower.ts';
import type { SpokenFor } from './index/spoken-for.ts';
import type { Scrutiny } from './insight/scrutiny.ts';
import type { UnansweredCounts } from './insight/unanswered.ts';
import { loadListings } from './listings/by-id.ts';
import { placeOf, type PostcodeRow } from './places/place.ts';
import type { Localities } from './places/sides.ts';
import type { Reference } from './reference.ts';
import type { TakeFrom } from './reports/by-client.ts';
import type { ReportsWaiting } from './reports/waiting.ts';

/** Routing's data sources: its current reference data, its index, and its postcodes. */
export type RoutingSources = {
  reference: Reference;
  index: AnnouncementIndex;
  spokenFor: SpokenFor;
  followers: ReadonlyMap<string, Follower>;
  typeNameOf: (publisher: string) => string;
  postcodes: Table<PostcodeRow>;
  localities: Table<Localities>;
  scrutiny: Scrutiny;
  unanswered: UnansweredCounts;
  /** Notifies operators of a listing that is left out of an answer. */
  leaveOut: LeaveOut;
  /** Reports a listing as wrong to its publisher, on behalf of a client. */
  report: TakeFrom;
  waiting: ReportsWaiting;
};

/** The context of one request. */
export type Context = ReturnType<typeof contextOf> & Pick<Caller, 'client'>;

const contextOf = ({ postcodes, localities, ...sources }: RoutingSources) => ({
  ...sources,
  placeAt: (typed: string, on: Day = today()) =>
    placeOf(typed, on, (postcode) => getOne(postcodes, postcode), sources.reference.gazetteer),
  localitiesOf: (postcode: Postcode) => getOne(localities, postcode),
  areaOf: sources.reference.gazetteer.area,
  /** The request's remaining allowance; undefined for a request that is known to be small. */
  allowance: undefined as Allowance | undefined,
  /** The loader of listings by id. Created on first use: most requests never use it. */
  get listings(): ReturnType<typeof loadListings> {
    const listings = loadListings(sources.index);
    Object.defineProperty(this, 'listings', { value: listings });
    return listings;
  },
});

/** Creates the context of each request: the sources as they were on arrival, and its own loaders. */
export function contexts(
  sources: Omit<RoutingSources, 'reference'>,
): (reference: Reference, caller: Caller) => Context {
  let latest: ReturnType<typeof contextOf> | undefined;
  return (reference, { client, allowance }) => {
    if (latest?.reference !== reference) latest = contextOf({ ...sources, reference });
    // Per-request state is on an object whose prototype is the sources that all requests share.
    const own = Object.create(latest) as Context;
    if (client) own.client = client;
    if (allowance) own.allowance = allowance;
    return own;
  };
}
