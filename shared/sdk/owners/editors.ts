import type { StoredListing } from '../../contract/listing-record.ts';
import { operates, type KeyRecord } from '../../http/key-record.ts';
import { nameOfKey, ownerOf, type OwnerKeys } from '../../http/owner.ts';
import { Forbidden } from '../../runtime/errors.ts';
import type { Caller } from '../../runtime/subgraph.ts';
import type { RefusedChanges, Tried } from './refused-changes.ts';
import { changers, mayChange } from './speaking.ts';

/** What somebody tries: the listing's id, its bodies, and what is to be done with it. */
export type Attempt = {
  listing: string;
  of: Pick<StoredListing, 'responsible' | 'provider'>;
  tried: Tried;
};

/** The holders of a publisher's keys: who may do what, and the audit of what was refused. */
export type Editors = ReturnType<typeof createEditors>;

/** Whose keys they are, and where refusals are written: nowhere, without a store. */
export type EditorsFooting = {
  publisher: string;
  keys: OwnerKeys;
  refused: Pick<RefusedChanges, 'add'> | undefined;
};

/** Opens the holders of a publisher's keys. */
export function createEditors({ publisher, keys, refused }: EditorsFooting) {
  const of = (caller: Caller): Promise<KeyRecord> => ownerOf(publisher, keys, caller);
  const note = async (key: KeyRecord, { listing, of: bodies, tried }: Attempt) =>
    refused?.add({ by: nameOfKey(key), listing, bodies: changers(bodies), tried });
  return {
    /** The caller's key. @throws NotAllowed without one */
    of,
    /** Writes down that a key was refused. */
    note,
    /** The caller's key, an operator's. @throws NotAllowed without a key, Forbidden with another's */
    operator: async (caller: Caller): Promise<KeyRecord> => {
      const key = await of(caller);
      if (!operates(key)) throw new Forbidden('This is for operators: use an operator’s key.');
      return key;
    },
    /** Refuses a key that speaks for none of a listing's bodies. @throws Forbidden */
    check: async (key: KeyRecord, attempt: Attempt): Promise<void> => {
      if (mayChange(key, attempt.of)) return;
      await note(key, attempt);
      throw new Forbidden(
        'Your key speaks neither for the body responsible for this listing nor for its provider: ask an operator for one that does.',
      );
    },
  };
}
