import { randomBytes } from 'node:crypto';
import { today } from '../shared/domain/dates.ts';
import { sha256 } from '../shared/runtime/sha256.ts';
import { bearerIn } from '../shared/http/bearer.ts';
import { sameSecret } from '../shared/http/keys.ts';
import type { Scope, StoredKey } from './event-log/entry.ts';
import type { State } from './event-log/state.ts';

/** The caller: the holder of a key, its scopes, and its name in the log. */
export type KeyHolder = { holder: string; scopes: readonly Scope[]; by: string };

/** The operator, whose key comes from settings. */
const OPERATOR: KeyHolder = { holder: 'operator', scopes: ['OPERATE'], by: 'operator' };

/** A random secret. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Creates a key: the record to store, and the plaintext to show once. */
export function issueKey(wanted: Omit<StoredKey, 'id' | 'hash'>): { key: StoredKey; text: string } {
  const id = randomBytes(6).toString('hex');
  const secret = newSecret();
  return { key: { ...wanted, id, hash: sha256(secret) }, text: `${id}.${secret}` };
}

/** Identifies a caller by its key; null unless the key is known, intact and not expired. */
export function callerOf(
  authorization: string | undefined,
  { keys }: State,
  { operatorKey, now }: { operatorKey: string | undefined; now: Date },
): KeyHolder | null {
  const sent = bearerIn(authorization);
  if (!sent) return null;
  if (operatorKey && sameSecret(sent, operatorKey)) return OPERATOR;
  const [id = '', secret = ''] = sent.split('.');
  const key = keys.get(id);
  // Compared even if there is no such key, so that timing reveals nothing.
  const same = sameSecret(sha256(secret), key?.hash ?? '');
  if (!key || !same || hasExpired(key, now)) return null;
  return { holder: key.holder, scopes: key.scopes, by: `${key.holder}/${key.id}` };
}

const hasExpired = ({ expires }: StoredKey, now: Date) =>
  expires !== undefined && today(now.getTime()) > expires;

/** Whether a caller has a scope for an agency; an operator may do everything. */
export const may = ({ holder, scopes }: KeyHolder, scope: Scope, agency?: string): boolean =>
  scopes.includes('OPERATE') ||
  (scopes.includes(scope) && (agency === undefined || agency === holder));
