import type { z } from 'zod';
import { draftSchema } from '../../contract/draft.ts';
import { idOf, keyFrom } from '../../contract/identifiers.ts';
import { listingSchema, type StoredListing } from '../../contract/listing-record.ts';
import type { Tier } from '../../contract/listing-terms.ts';
import { faultsOf, type Fault } from '../../contract/rejection.ts';
import { say, type OwnText } from '../../domain/language.ts';
import { draftOf, VersionConflict, type Draft, type ListingStore } from '../../storage/listings.ts';
import { ownerOf } from '../../http/keys.ts';
import type { OwnerKey } from '../../runtime/settings.ts';
import type { Caller } from '../../runtime/subgraph.ts';
import type {
  MutationResolvers,
  OwnListingSavedResolvers,
  QueryResolvers,
  Resolvers,
} from './resolver-types.generated.ts';
import type { Rejected, SavedListing } from './saved.ts';
import { confirmed, type TellDirectory } from '../../protocol/feed/tell.ts';

/** What a tier needs to accept changes: their owner, their schema, their store. */
export type Saving<Own> = {
  publisher: { name: string; tier: Tier };
  typeName: string;
  own: z.ZodType<Own>;
  store: ListingStore<Own>;
  keys: readonly OwnerKey[];
  tell: TellDirectory | undefined;
};

const SOMEBODY_ELSE: OwnText = {
  en: 'Somebody changed this listing since the version you gave. Read it again, and save on top of the version it has now.',
  cy: 'Mae rhywun wedi newid y cofnod hwn ers y fersiwn a roesoch. Darllenwch ef eto, a chadwch ar ben y fersiwn sydd ganddo nawr.',
};

/**
 * Resolvers of a tier's mutations: validated whole, version-checked, audited, announced. What is named after the
 * tier's type, which is unknown when types are generated, has the type of its generated equivalent.
 */
export function savingResolvers<Own>(tier: Saving<Own>) {
  const { typeName, publisher, store } = tier;
  const schema = draftSchema(tier.own);
  const editor = (caller: Caller) => ownerOf(publisher.name, tier.keys, caller);
  const saved = (row: StoredListing<Own>): SavedListing => {
    const { version, modified, status } = row;
    const id = idOf(publisher, row);
    const inAnswers = confirmed(tier.tell, { id, version });
    return { __typename: `${typeName}Saved`, id, version, modified, status, inAnswers, row };
  };

  async function keep(draft: Draft<Own>, version: number, by: string) {
    try {
      return saved(await store.save(draft, version, by));
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
      return { __typename: 'ListingConflict' as const, version: error.current };
    }
  }

  const rejected = (faults: Fault[]): Rejected => ({ __typename: 'ListingRejected', faults });

  const save: MutationResolvers['saveOwnListing'] = async (_, { listing, version }, caller) => {
    const by = editor(caller);
    const read = schema.safeParse(draftFrom(listing));
    return read.success ? keep(read.data, version, by) : rejected(faultsOf(read.error));
  };

  const withdraw: MutationResolvers['withdrawOwnListing'] = async (_, { id, version }, caller) => {
    const by = editor(caller);
    const key = keyFrom(publisher.name, id);
    const [row] = key === undefined ? [] : await store.byKeys([key]);
    if (!row) return rejected([NO_SUCH_LISTING]);
    return keep({ ...draftOf(row), status: 'WITHDRAWN' }, version, by);
  };

  const history: QueryResolvers['historyOwnListing'] = (_, { id }, caller) => {
    editor(caller);
    const key = keyFrom(publisher.name, id);
    return key === undefined ? [] : store.historyOf(key);
  };

  const ofSaved: OwnListingSavedResolvers = {
    // Routing resolves the listing: the owner only returns a reference, once the directory has it.
    listing: async ({ id, status, inAnswers, row: stored }) =>
      status === 'ACTIVE' && (await inAnswers) ? { id, stored } : null,
  };

  return {
    Mutation: { [`save${typeName}`]: save, [`withdraw${typeName}`]: withdraw },
    Query: { [`history${typeName}`]: history },
    [`${typeName}Saved`]: ofSaved,
    ...({
      ListingFault: { message: ({ text }, { language }) => say(text, language) },
      ListingConflict: { message: (_, { language }) => say(SOMEBODY_ELSE, language) },
      ListingChange: { title: ({ title }, { language }) => say(title, language) },
    } satisfies Resolvers),
  };
}

const NO_SUCH_LISTING: Fault = {
  path: 'id',
  code: 'NO_SUCH_LISTING',
  text: { en: 'There is no listing with this id here.', cy: 'Nid oes cofnod â’r id hwn yma.' },
};

/**
 * Converts a GraphQL input to a draft: nulls are dropped, the rule is parsed from its JSON, own fields go under
 * `own`.
 */
function draftFrom(input: Record<string, unknown>): Record<string, unknown> {
  const { eligibility, ...given } = withoutNulls(input) as Record<string, unknown>;
  const contract = Object.entries(given).filter(([key]) => key in listingSchema.shape);
  const own = Object.entries(given).filter(([key]) => !(key in listingSchema.shape));
  return {
    ...Object.fromEntries(contract),
    ...(eligibility !== undefined && { eligibility: fromJson(eligibility as string) }),
    own: Object.fromEntries(own),
  };
}

// Not JSON: left as text, which the schema then refuses with the path "eligibility".
function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutNulls(part)]));
}
