import { NotAllowed } from '../runtime/errors.ts';
import type { Caller } from '../runtime/subgraph.ts';
import { accepted, operates, sentKey, type KeyRecord, type SentKey } from './key-record.ts';

/** Where a publisher's keys are looked up. */
export type OwnerKeys = { find: (sent: SentKey) => Promise<KeyRecord | undefined> };

/** No keys: nobody may change anything. */
export const NO_KEYS: OwnerKeys = { find: async () => undefined };

/**
 * Who may change a tier's listings: the record of the key that the caller sent.
 * @throws NotAllowed without such a key.
 */
export async function ownerOf(
  tier: string,
  keys: OwnerKeys,
  { authorization }: Caller,
): Promise<KeyRecord> {
  const sent = sentKey(authorization);
  const key = sent && accepted(await keys.find(sent), sent);
  if (key && (key.scopes.includes('EDIT') || operates(key))) return key;
  throw new NotAllowed(
    `Changing ${tier} listings needs their owner's key: send it as "Authorization: Bearer <key>". Keys are set in OWNER_KEYS, or issued with signpost keys add.`,
  );
}

/** How a key is named where it is written down: its holder and its id. */
export const nameOfKey = ({ holder, id }: Pick<KeyRecord, 'holder' | 'id'>): string =>
  `${holder}/${id}`;
