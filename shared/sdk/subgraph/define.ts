import { DateScalar, DateTimeScalar } from '../../contract/scalars.ts';
import { feedOf, type ReadFeed } from '../../protocol/feed/feed.ts';
import { idOf, keyFrom } from '../../contract/identifiers.ts';
import type { StoredListing } from '../../contract/listing-record.ts';
import { valueResolvers } from '../../contract/listing-resolvers.ts';
import { loadBy } from '../../runtime/loading.ts';
import type { ReportLimits } from '../../runtime/report-limits.ts';
import { openDesk } from '../../protocol/reports/desk.ts';
import type { FeedItemResolvers } from '../../protocol/resolver-types.generated.ts';
import type { ReportDesk } from '../../protocol/reports/report.ts';
import { reportResolvers } from '../../protocol/reports/resolvers.ts';
import type { ReportStore } from '../../protocol/reports/store.ts';
import { NO_KEYS, type OwnerKeys } from '../../http/owner.ts';
import type { ListingReads, ListingStore } from '../../storage/listings.ts';
import { createEditors } from '../owners/editors.ts';
import type { RefusedChanges } from '../owners/refused-changes.ts';
import { reportOwners } from '../owners/report-owners.ts';
import { assessedBy } from './assessed.ts';
import { wholeDefinition, type ListingSubgraph } from './definition.ts';
import { ownReaders } from './own-fields.ts';
import { savingResolvers } from './saving.ts';
import { subgraphSDL } from './sdl.ts';
import type { TellDirectory } from '../../protocol/feed/tell.ts';
import { inSchema, subgraphSchema, type Resolvers } from './schema.ts';
import type { Caller, Subgraph } from '../../runtime/subgraph.ts';

/** What a listing subgraph depends on. */
export type Footing<Own> = {
  /** Its listings; changing them through mutations needs a full ListingStore. */
  store: ListingReads<Own> | ListingStore<Own>;
  /** Where reports of wrong listings are stored; when omitted, none are accepted. */
  reports?: ReportStore;
  /** How many reports are accepted. */
  limits?: ReportLimits;
  /** The report desk, where one is open already; when omitted, one is opened. */
  desk?: ReportDesk;
  /** The keys that may change listings; when omitted, none may. */
  keys?: OwnerKeys;
  /** Where refused attempts to change listings are written; when omitted, nowhere. */
  refused?: RefusedChanges;
  /** Notifies the directory of a change, where that is possible. */
  tell?: TellDirectory;
};

type Context<Own> = Caller & { listings: ReturnType<typeof loadBy<StoredListing<Own>>> };

const feedItemResolvers: FeedItemResolvers = {
  data: ({ data }) => (data ? JSON.stringify(data) : null),
};

/**
 * Creates a publisher's subgraph: its feed, its type of listings where it has fields of its own, with entity
 * references resolved in one batch, and mutations where it wants them.
 * @throws Error saying what to change in a definition that the directory would refuse.
 */
export function defineListingSubgraph<Own = object, Loaders extends object = object>(
  given: ListingSubgraph<Own, Loaders>,
  { store, reports, limits, desk: opened, keys = NO_KEYS, refused, tell }: Footing<Own>,
): Subgraph & { feed: ReadFeed; desk?: ReportDesk | undefined } {
  const definition = wholeDefinition(given);
  const { name, tier, typeName, assess, inputFields } = definition;
  const publisher = { name, tier };
  const feed = feedOf(publisher, store);
  const sdl = subgraphSDL(definition, reports !== undefined);

  const editors = createEditors({ publisher: name, keys, refused });
  const saving =
    inputFields === undefined
      ? null
      : savingResolvers({
          publisher,
          typeName,
          own: definition.own,
          store: store as ListingStore<Own>,
          editors,
          refused,
          tell,
        });
  const desk =
    reports && (opened ?? openDesk({ publisher: name, listings: store, reports, limits }));
  const reporting =
    reports && desk
      ? reportResolvers({
          publisher: name,
          typeName,
          owners: reportOwners(name, editors, store),
          reports,
          take: desk.take,
        })
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
    FeedItem: feedItemResolvers,
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
