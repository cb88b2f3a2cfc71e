import { randomBytes } from 'node:crypto';
import { today, type Day } from '../domain/dates.ts';
import { sha256 } from '../runtime/sha256.ts';
import { bearerIn } from './bearer.ts';
import { sameSecret } from './keys.ts';

/**
 * What a key may be used for: of the registry CHECK, PUBLISH, RETIRE and OPERATIONS, of a tier's listings EDIT;
 * OPERATE is an operator's, which may do everything and speaks for every body.
 */
export type Scope = 'CHECK' | 'PUBLISH' | 'RETIRE' | 'OPERATIONS' | 'EDIT' | 'OPERATE';

/** A key as it is stored, whoever's it is: an owner's, an agency's or an operator's. Its text is stored nowhere. */
export type KeyRecord = {
  id: string;
  /** The sha-256 of its secret. */
  hash: string;
  holder: string;
  scopes: readonly Scope[];
  /** The bodies it speaks for, by their ids in canonical form; of an agency's key the agency names them. */
  organisations?: readonly string[] | undefined;
  /** The last day on which it is accepted. */
  expires?: string | undefined;
  /** Since when it is accepted no more. */
  revoked?: string | undefined;
  /** The id of the key that it was issued to take the place of. */
  replaces?: string | undefined;
};

/** A key as it was sent: the id it begins with, where it has one, and the hash of its secret. */
export type SentKey = { id?: string | undefined; hash: string };

// What issueKey makes. A key that an operator made up has no id: all of it is the secret.
const ISSUED = /^([0-9a-f]{12})\.(\S+)$/;

/** The key of an Authorization header; undefined where none was sent. */
export function sentKey(authorization: string | undefined): SentKey | undefined {
  const sent = bearerIn(authorization);
  return sent === undefined ? undefined : keyIn(sent);
}

/** The id and the hash of a key's text. */
export function keyIn(text: string): SentKey {
  const [, id, secret = text] = ISSUED.exec(text) ?? [];
  return { id, hash: sha256(secret) };
}

/** The record of a sent key, where it is intact and valid on the day; null for any other. */
export function accepted(
  record: KeyRecord | undefined,
  { hash }: SentKey,
  on: Day = today(),
): KeyRecord | null {
  // Compared even if there is no record, so that timing reveals nothing.
  const same = sameSecret(hash, record?.hash ?? '');
  return record && same && isValid(record, on) ? record : null;
}

/** Whether a key is neither revoked nor expired on a day. */
export const isValid = ({ revoked, expires }: KeyRecord, on: Day = today()): boolean =>
  revoked === undefined && (expires === undefined || on <= expires);

/** Whether the holder of a key operates the directory, or the tier the key is of. */
export const operates = ({ scopes }: Pick<KeyRecord, 'scopes'>): boolean =>
  scopes.includes('OPERATE');

/** Whether a key speaks for a body, by its id in canonical form. */
export const keySpeaksFor = (
  key: Pick<KeyRecord, 'scopes' | 'organisations'>,
  body: string,
): boolean => operates(key) || (key.organisations ?? []).includes(body);

/** A random secret. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Creates a key: the record to store, and the plaintext to show once. */
export function issueKey(wanted: Omit<KeyRecord, 'id' | 'hash'>): { key: KeyRecord; text: string } {
  const id = randomBytes(6).toString('hex');
  const secret = newSecret();
  return { key: { ...wanted, id, hash: sha256(secret) }, text: `${id}.${secret}` };
}

/** A key to take the place of another, which lives on for some days: of two last days the earlier one counts. */
export function rotated(old: KeyRecord, lastDay: Day) {
  const { id, hash: _hash, revoked: _revoked, expires, ...same } = old;
  const { key, text } = issueKey({ ...same, ...(expires && { expires }), replaces: id });
  return { key, text, ends: expires !== undefined && expires < lastDay ? expires : lastDay };
}
