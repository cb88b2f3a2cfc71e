import { funderOf, type Announcement } from '../../../shared/contract/listing-record.ts';
import { valueResolvers } from '../../../shared/contract/listing-resolvers.ts';
import { say, type Language, type Text } from '../../../shared/domain/language.ts';
import { inTurn } from '../../../shared/runtime/in-turn.ts';
import type { Context } from '../context.ts';
import type {
  PublishedListingResolvers,
  QueryResolvers,
  Resolvers,
} from '../resolver-types.generated.ts';
import { serviceOf } from '../services/service-by-id.ts';
import { eligibilityOf } from './eligibility.ts';
import { listedFrom, type Listed } from './listed.ts';
import { pageOfListings } from './page.ts';

/** Resolvers of the queries for listings. */
export const listingsQuery = {
  listing: async (_, { id }, { listings, typeNameOf }) => {
    const indexed = await listings.load(id);
    return indexed && listedFrom(indexed, typeNameOf);
  },

  listings: async (_, asked, { index, typeNameOf, allowance }) => {
    const { edges, pageInfo } = await pageOfListings(index, asked, allowance);
    const listed = edges.map(({ cursor, node }) => ({
      cursor,
      node: listedFrom(node, typeNameOf),
    }));
    return { edges: listed, nodes: listed.map(({ node }) => node), pageInfo };
  },
} satisfies QueryResolvers;

type In = { language: Language };

const spoken = (text: Text | undefined, { language }: In) => (text ? say(text, language) : null);
const plain =
  <K extends keyof Announcement>(key: K) =>
  ({ announcement }: Listed): Announcement[K] =>
    announcement[key];
const perhaps =
  <K extends keyof Announcement>(key: K) =>
  ({ announcement }: Listed): NonNullable<Announcement[K]> | null =>
    announcement[key] ?? null;

/** Resolvers of the contract's fields: a listing is resolved entirely from its owner's announcement. */
const contractFields: PublishedListingResolvers = {
  id: plain('id'),
  title: ({ announcement }, args) => say(announcement.title, args.language),
  summary: ({ announcement }, args) => spoken(announcement.summary, args),
  tier: plain('tier'),
  status: plain('status'),
  services: ({ announcement }, _, context) =>
    announcement.services.map((id) => serviceOf(id, context)),
  responsible: plain('responsible'),
  provider: plain('provider'),
  arrangement: plain('arrangement'),
  funder: ({ announcement }) => funderOf(announcement) ?? null,
  channels: ({ announcement }) =>
    announcement.channels.map((channel) => ({ ...channel, of: announcement })),
  coverage: plain('coverage'),
  eligibility: inTurn(eligibilityOf),
  cost: ({ announcement }, args) => spoken(announcement.cost, args),
  licence: perhaps('licence'),
  languages: plain('languages'),
  accessibility: plain('accessibility'),
  validFrom: perhaps('validFrom'),
  validTo: perhaps('validTo'),
  assuredOn: perhaps('assuredOn'),
  reviewDue: perhaps('reviewDue'),
  modified: plain('modified'),
  publisher: ({ announcement }) => ({
    id: announcement.publisher,
    tier: announcement.tier,
  }),
};

/** Resolves a listing entity reference; null if it does not exist, or is of another type than requested. */
const reference =
  (typeName?: string) =>
  async ({ id }: { id?: unknown }, { listings, typeNameOf }: Context) => {
    const found = typeof id === 'string' ? await listings.load(id) : null;
    const listed = found && listedFrom(found, typeNameOf);
    return listed && (!typeName || listed.typeName === typeName) ? listed : null;
  };

/** Resolvers of values that refer to areas: this subgraph resolves them, others only reference them. */
export const areaValueResolvers = {
  Organisation: {
    ...valueResolvers.Organisation,
    area: ({ area }, _, { areaOf }) => (area ? areaOf(area) : null),
  },
  Coverage: {
    areas: ({ areas }, _, { areaOf }) => areas.map((code) => areaOf(code)),
  },
} satisfies Resolvers;

/**
 * Resolvers of each type of listing. The types are only known once publishers join, not when code is generated: the
 * fields are typed as those of the common type, which all of them have.
 */
export const listingResolvers = (typeNames: readonly string[]): Record<string, object> => ({
  Listing: {
    __resolveType: ({ typeName }: Listed) => typeName,
    __resolveReference: reference(),
  },
  ...Object.fromEntries(
    typeNames.map((typeName) => [
      typeName,
      { ...contractFields, __resolveReference: reference(typeName) },
    ]),
  ),
});
