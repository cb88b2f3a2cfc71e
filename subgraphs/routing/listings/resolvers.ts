import {
  funderOf,
  type Announcement,
  type Organisation,
} from '../../../shared/contract/listing-record.ts';
import type { ListedChannel } from '../../../shared/contract/opening-resolvers.ts';
import { say, type Language, type Text } from '../../../shared/domain/language.ts';
import { inTurn } from '../../../shared/runtime/in-turn.ts';
import { valueResolvers } from '../../../shared/contract/listing-resolvers.ts';
import type { Coverage } from '../../../shared/domain/coverage/coverage.ts';
import type { Context } from '../context.ts';
import { serviceOf } from '../services/resolvers.ts';
import { eligibilityOf } from './eligibility.ts';
import { listedFrom, type Listed } from './listed.ts';

type In = { language: Language };

const spoken = (text: Text | undefined, { language }: In) => (text ? say(text, language) : null);
const plain =
  <K extends keyof Announcement>(key: K) =>
  ({ announcement }: Listed) =>
    announcement[key] ?? null;

/** Resolvers of the contract's fields: all of a listing is answered from what its owner announced. */
const contractFields = {
  id: plain('id'),
  title: ({ announcement }: Listed, args: In) => spoken(announcement.title, args),
  summary: ({ announcement }: Listed, args: In) => spoken(announcement.summary, args),
  tier: plain('tier'),
  status: plain('status'),
  services: ({ announcement }: Listed, _: unknown, context: Context) =>
    announcement.services.map((id) => serviceOf(id, context)),
  responsible: plain('responsible'),
  provider: plain('provider'),
  arrangement: plain('arrangement'),
  funder: ({ announcement }: Listed) => funderOf(announcement) ?? null,
  channels: ({ announcement }: Listed) =>
    announcement.channels.map((channel): ListedChannel => ({ ...channel, of: announcement })),
  coverage: plain('coverage'),
  eligibility: inTurn(eligibilityOf),
  cost: ({ announcement }: Listed, args: In) => spoken(announcement.cost, args),
  licence: plain('licence'),
  languages: plain('languages'),
  accessibility: plain('accessibility'),
  validFrom: plain('validFrom'),
  validTo: plain('validTo'),
  assuredOn: plain('assuredOn'),
  reviewDue: plain('reviewDue'),
  modified: plain('modified'),
  publisher: ({ announcement }: Listed) => ({
    id: announcement.publisher,
    tier: announcement.tier,
  }),
};

/** A listing by reference; null for one that is not there, or is of another type than it is asked for as. */
const reference =
  (typeName?: string) =>
  async ({ id }: { id?: unknown }, { listings, typeNameOf }: Context) => {
    const found = typeof id === 'string' ? await listings.load(id) : null;
    const listed = found && listedFrom(found, typeNameOf);
    return listed && (!typeName || listed.typeName === typeName) ? listed : null;
  };

/** Resolvers of listings, for each of the types they may be of. */
export const listingResolvers = (typeNames: readonly string[]) => ({
  Listing: {
    __resolveType: ({ typeName }: Listed) => typeName,
    __resolveReference: reference(),
  },
  Organisation: {
    ...valueResolvers.Organisation,
    area: ({ area }: Organisation, _: unknown, { areaOf }: Context) => (area ? areaOf(area) : null),
  },
  Coverage: {
    areas: ({ areas }: Coverage, _: unknown, { areaOf }: Context) => areas.map(areaOf),
  },
  ...Object.fromEntries(
    typeNames.map((typeName) => [
      typeName,
      { ...contractFields, __resolveReference: reference(typeName) },
    ]),
  ),
});
