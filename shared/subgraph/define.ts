import type { z } from 'zod';
import { DateScalar, DateTimeScalar } from '../contract/scalars.ts';
import { mutationSDL } from '../contract/input.ts';
import { ownerReportSDL } from '../contract/reports.ts';
import { publisherSDL } from '../contract/publisher.ts';
import { readFacts, type FactInput, type Facts } from '../eligibility/facts.ts';
import { anywhere, known } from '../eligibility/known.ts';
import type { Assessment, Verdict } from '../eligibility/verdict.ts';
import { feedOf, type FeedItem, type ReadFeed } from '../feed/feed.ts';
import { idOf, keyFrom, type StoredListing, type Tier } from '../listing/record.ts';
import { valueResolvers } from '../listing/resolvers.ts';
import { loadBy } from '../loading.ts';
import { USUAL_LIMITS, type ReportLimits } from '../reports/limits.ts';
import type { ReportDesk } from '../reports/report.ts';
import { reportResolvers } from '../reports/resolvers.ts';
import type { ReportStore } from '../reports/store.ts';
import { takeReports } from '../reports/take.ts';
import type { OwnerKey } from '../settings.ts';
import type { ListingReads, ListingStore } from '../store/listings.ts';
import { ownReaders } from './own-fields.ts';
import { savingResolvers } from './saving.ts';
import type { TellDirectory } from './tell.ts';
import { inSchema, subgraphSchema, type Resolvers } from './schema.ts';
import type { Caller, Subgraph } from './subgraph.ts';

/** What is a publisher's own: its name and type, its fields, and how they are read. */
export type ListingSubgraph<Own, Loaders extends object = object> = {
  /** Its name in the graph and in its listings' ids. */
  name: string;
  tier: Tier;
  /** The type of its listings, should it have fields of its own; the name ends in Listing. */
  typeName: string;
  /** SDL of its own fields; all nullable, so that it costs only itself when it is down. */
  fields: string;
  /** SDL of its own types and enums. */
  types?: string;
  /** SDL of its own input fields; left out where its listings are not changed through mutations. */
  inputFields?: string;
  /** The form of its own fields as stored. */
  own: z.ZodType<Own>;
  /** Makes the loaders its own fields need, anew for each request. */
  loaders?: () => Loaders;
  /** Resolvers of its own fields, where they are not read as they are stored, by their names. */
  ownFields?: Record<string, (own: Own, loaders: Loaders) => unknown>;
  /** Resolvers of its own types. */
  resolvers?: Resolvers;
  /**
   * Decides with code in place of rules, for listings that announce `{ assessedBy: 'PUBLISHER' }`: the
   * verdict, and the facts it still needs. It is asked through the field `assessed`.
   */
  assess?: (own: Own, facts: Facts) => { verdict: Verdict; missing?: string[] };
};

/** What a listing subgraph runs on. */
export type Footing<Own> = {
  /** Its listings; to be changed through mutations they need a whole ListingStore. */
  store: ListingReads<Own> | ListingStore<Own>;
  /** Where reports that a listing is wrong are kept; left out, none are taken. */
  reports?: ReportStore;
  /** How many reports are taken. */
  limits?: ReportLimits;
  keys?: readonly OwnerKey[];
  /** Tells the directory of a change, where it can be told. */
  tell?: TellDirectory;
};

const ASSESSED = `
  "What its publisher's own code says, where routes say CHECK_WITH_PROVIDER."
  assessed(circumstances: [FactInput!]): Eligibility`;

const assessedBy =
  <Own>(assess: NonNullable<ListingSubgraph<Own>['assess']>) =>
  (
    { stored }: { stored: StoredListing<Own> },
    { circumstances }: { circumstances?: FactInput[] | null },
  ): Assessment => {
    const given = readFacts(circumstances ?? []);
    const { verdict, missing = [] } = assess(stored.own, known(given, anywhere(given)));
    return {
      verdict,
      criteria: () => [],
      asking: () => missing.map((fact) => ({ fact, saves: 1 })),
    };
  };

type Context<Own> = Caller & { listings: ReturnType<typeof loadBy<StoredListing<Own>>> };

/** Makes a publisher's subgraph: schema, references in one batch, feed, and mutations where it wants them. */
export function defineListingSubgraph<Own, Loaders extends object = object>(
  definition: ListingSubgraph<Own, Loaders>,
  { store, reports, limits = USUAL_LIMITS, keys = [], tell }: Footing<Own>,
): Subgraph & { feed: ReadFeed; desk?: ReportDesk | undefined } {
  const { name, tier, typeName, assess, inputFields } = definition;
  const publisher = { name, tier };
  const feed = feedOf(publisher, store);
  const sdl = publisherSDL({
    typeName,
    fields: definition.fields + (assess ? ASSESSED : ''),
    more: [
      inputFields === undefined ? '' : mutationSDL(typeName, inputFields),
      reports ? ownerReportSDL(typeName) : '',
      definition.types ?? '',
    ].join('\n'),
  });

  const saving =
    inputFields === undefined
      ? null
      : savingResolvers({
          publisher,
          typeName,
          own: definition.own,
          store: store as ListingStore<Own>,
          keys,
          tell,
        });
  const desk = reports && {
    take: takeReports({ publisher: name, listings: store, reports, limits }),
    waiting: reports.waiting,
  };
  const reporting =
    reports && desk
      ? reportResolvers({ publisher: name, typeName, keys, reports, take: desk.take })
      : null;
  const ownFields = Object.entries(ownReaders(definition)).map(([field, read]) => [
    field,
    ({ stored }: { stored: StoredListing<Own> }, _: unknown, context: Loaders) =>
      read(stored.own, context),
  ]);

  const resolvers: Resolvers = {
    ...inSchema(sdl, { ...valueResolvers, Date: DateScalar, DateTime: DateTimeScalar }),
    ...saving,
    ...reporting,
    ...definition.resolvers,
    Query: {
      ...saving?.Query,
      ...reporting?.Query,
      _feed: (_: unknown, { after, limit }: { after?: string; limit: number }) =>
        feed(after ?? null, limit),
    },
    ...((saving || reporting) && { Mutation: { ...saving?.Mutation, ...reporting?.Mutation } }),
    FeedItem: { data: ({ data }: FeedItem) => (data ? JSON.stringify(data) : null) },
    ...inSchema(sdl, {
      [typeName]: {
        ...Object.fromEntries(ownFields),
        ...(saving && { version: ({ stored }: { stored: StoredListing<Own> }) => stored.version }),
        ...(assess && { assessed: assessedBy(assess) }),
        // Async even when it refuses at once: a synchronous throw would null its whole batch.
        __resolveReference: async ({ id }: { id?: unknown }, { listings }: Context<Own>) => {
          const key = keyFrom(name, id);
          const stored = key === undefined ? null : await listings.load(key);
          return stored && { id: idOf(publisher, stored), stored };
        },
      },
    }),
  };

  return {
    name,
    sdl,
    schema: subgraphSchema(sdl, resolvers),
    context: (caller) => ({ ...caller, ...definition.loaders?.(), listings: loadBy(store.byKeys) }),
    feed,
    desk,
  };
}
