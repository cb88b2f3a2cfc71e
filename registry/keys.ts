import {
  accepted,
  operates,
  sentKey,
  type KeyRecord,
  type Scope,
} from '../shared/http/key-record.ts';
import { bearerIn } from '../shared/http/bearer.ts';
import { sameSecret } from '../shared/http/keys.ts';
import { nameOfKey } from '../shared/http/owner.ts';
import { today } from '../shared/domain/dates.ts';
import type { State } from './event-log/state.ts';

/** The caller: the holder of a key, its scopes, its id, and its name in the log. */
export type KeyHolder = { holder: string; scopes: readonly Scope[]; id: string; by: string };

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

/** Whether a caller has a scope for an agency; an operator may do everything. */
export const may = (caller: KeyHolder, scope: Scope, agency?: string): boolean =>
  operates(caller) ||
  (caller.scopes.includes(scope) && (agency === undefined || agency === caller.holder));
