import {
  accepted,
  operates,
  sentKey,
  type KeyRecord,
  type Scope,
} from '../shared/http/key-record.ts';
import { bearerIn } from '../shared/http/bearer.ts';
import { sameSecret } from '../shared/http/keys.ts';
import { nameOfKey, type OwnerKeys } from '../shared/http/owner.ts';
import { today } from '../shared/domain/dates.ts';
import type { State } from './event-log/state.ts';

/** The caller: the holder of a key, its scopes, its id, and its name in the log. */
export type KeyHolder = {
  holder: string;
  scopes: readonly Scope[];
  id: string;
  by: string;
  /** Of an owner's key, the bodies it speaks for; of an agency's, the agency names them. */
  organisations?: readonly string[] | undefined;
};

/** The operator, whose key comes from settings. */
const OPERATOR: KeyHolder = { holder: 'operator', scopes: ['OPERATE'], id: '', by: 'operator' };

/** Identifies a caller by its key; null unless the key is known, intact and valid. */
export function callerOf(
  authorization: string | undefined,
  { keys }: State,
  { operatorKey, now }: { operatorKey: string | undefined; now: Date },
): KeyHolder | null {
  const text = bearerIn(authorization);
  const sent = sentKey(authorization);
  if (!text || !sent) return null;
  if (operatorKey && sameSecret(text, operatorKey)) return OPERATOR;
  const key: KeyRecord | null = accepted(keys.get(sent.id ?? ''), sent, today(now.getTime()));
  return key && { holder: key.holder, scopes: key.scopes, id: key.id, by: nameOfKey(key) };
}

/** Identifies the holder of an owner's key, which the tiers know and the registry did not issue. */
export async function ownerCalling(
  authorization: string | undefined,
  tiers: readonly OwnerKeys[],
): Promise<KeyHolder | null> {
  const sent = sentKey(authorization);
  if (!sent) return null;
  const found = await Promise.all(tiers.map(({ find }) => find(sent)));
  const key = found.map((record) => accepted(record, sent)).find((record) => record !== null);
  return key
    ? {
        holder: key.holder,
        scopes: key.scopes,
        id: key.id,
        by: nameOfKey(key),
        organisations: key.organisations,
      }
    : null;
}

/** Whether a caller has a scope for an agency; an operator may do everything. */
export const may = (caller: KeyHolder, scope: Scope, agency?: string): boolean =>
  operates(caller) ||
  (caller.scopes.includes(scope) && (agency === undefined || agency === caller.holder));
