import type { z } from 'zod';
import { draftSchema } from '../../contract/draft.ts';
import { idOf, keyFrom } from '../../contract/identifiers.ts';
import { listingSchema, type StoredListing } from '../../contract/listing-record.ts';
import type { Tier } from '../../contract/listing-terms.ts';
import { faultsOf, type Fault } from '../../contract/rejection.ts';
import { say, type OwnText } from '../../domain/language.ts';
import { draftOf, VersionConflict, type Draft, type ListingStore } from '../../storage/listings.ts';
import type { KeyRecord } from '../../http/key-record.ts';
import type { RefusedChanges } from '../owners/refused-changes.ts';
import { refusedResolvers } from './refused.ts';
import type { Editors } from '../owners/editors.ts';
import { mayChange, notYours, NOT_YOUR_LISTING, stated } from '../owners/speaking.ts';
import type {
  MutationResolvers,
  OwnListingSavedResolvers,
  QueryResolvers,
  Resolvers,
} from './resolver-types.generated.ts';
import type { Rejected, SavedListing, SavingConflict } from './saved.ts';
import { confirmed, type TellDirectory } from '../../protocol/feed/tell.ts';

/** What a tier needs to accept changes: their owner, their schema, their store. */
export type Saving<Own> = {
  publisher: { name: string; tier: Tier };
  typeName: string;
  own: z.ZodType<Own>;
  store: ListingStore<Own>;
  editors: Editors;
  refused: RefusedChanges | undefined;
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
  const { typeName, publisher, store, editors } = tier;
  const schema = draftSchema(tier.own);
  const saved = (row: StoredListing<Own>): SavedListing => {
    const { version, modified, status } = row;
    const id = idOf(publisher, row);
    const inAnswers = confirmed(tier.tell, { id, version });
    return { __typename: `${typeName}Saved`, id, version, modified, status, inAnswers, row };
  };

  async function keep(draft: Draft<Own>, version: number, key: KeyRecord) {
    try {
      return saved(await store.save(stated(draft, key), version, key.holder));
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
      return conflict(error.current);
    }
  }
  const conflict = (version: number): SavingConflict => ({
    __typename: 'ListingConflict',
    version,
  });
  const rejected = (faults: Fault[]): Rejected => ({ __typename: 'ListingRejected', faults });

  const save: MutationResolvers['saveOwnListing'] = async (_, { listing, version }, caller) => {
    const key = await editors.of(caller);
    const read = schema.safeParse(draftFrom(listing));
    if (!read.success) return rejected(faultsOf(read.error));
    const draft = read.data;
    const [stored] = await store.byKeys([draft.key]);
    const faults = notYours(key, draft, stored);
    if (faults.length > 0) {
      const of = stored && !mayChange(key, stored) ? stored : draft;
      await editors.note(key, { listing: idOf(publisher, draft), of, tried: 'SAVE' });
      return rejected(faults);
    }
    // Only the version that was judged is replaced.
    const current = stored?.version ?? 0;
    return current === version ? keep(draft, version, key) : conflict(current);
  };

  const withdraw: MutationResolvers['withdrawOwnListing'] = async (_, { id, version }, caller) => {
    const key = await editors.of(caller);
    const row = await rowOf(id);
    if (!row) return rejected([NO_SUCH_LISTING]);
    if (!mayChange(key, row)) {
      await editors.note(key, { listing: id, of: row, tried: 'WITHDRAW' });
      return rejected([NOT_YOUR_LISTING()]);
    }
    if (row.version !== version) return conflict(row.version);
    return keep({ ...draftOf(row), status: 'WITHDRAWN' }, version, key);
  };

  const history: QueryResolvers['historyOwnListing'] = async (_, { id }, caller) => {
    const key = await editors.of(caller);
    const row = await rowOf(id);
    if (!row) return [];
    await editors.check(key, { listing: id, of: row, tried: 'READ_HISTORY' });
    return store.historyOf(row.key);
  };

  async function rowOf(id: string) {
    const key = keyFrom(publisher.name, id);
    return key === undefined ? undefined : (await store.byKeys([key]))[0];
  }

  const ofSaved: OwnListingSavedResolvers = {
    // Routing resolves the listing: the owner only returns a reference, once the directory has it.
    listing: async ({ id, status, inAnswers, row: stored }) =>
      status === 'ACTIVE' && (await inAnswers) ? { id, stored } : null,
  };

  return {
    Mutation: { [`save${typeName}`]: save, [`withdraw${typeName}`]: withdraw },
    Query: {
      [`history${typeName}`]: history,
      [`refused${typeName}`]: refusedResolvers.list(editors, tier.refused),
    },
    [`${typeName}Saved`]: ofSaved,
    ...({
      RefusedChange: refusedResolvers.RefusedChange,
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
