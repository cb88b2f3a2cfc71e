import { createHash, timingSafeEqual } from 'node:crypto';
import { NotAllowed } from '../runtime/errors.ts';
import { bearerIn } from './bearer.ts';
import type { OwnerKey } from '../runtime/settings.ts';
import type { Caller } from '../runtime/subgraph.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Compares two secrets in constant time. */
export const sameSecret = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

/**
 * Who may change a tier's listings: the holder of the key the caller sent.
 * @throws NotAllowed without such a key.
 */
export function ownerOf(
  tier: string,
  keys: readonly OwnerKey[],
  { authorization }: Caller,
): string {
  const sent = bearerIn(authorization);
  const owner = sent && keys.find((owner) => owner.tier === tier && sameSecret(owner.key, sent));
  if (owner) return owner.holder;
  throw new NotAllowed(
    `Changing ${tier} listings needs their owner's key: send it as "Authorization: Bearer <key>". Keys are set in OWNER_KEYS.`,
  );
}
