import type { Announcement } from '../../../shared/contract/listing-record.ts';
import { sha256 } from '../../../shared/runtime/sha256.ts';

/** Of an announcement, what a body confirms: who does what for whom, where, and what is stated in its name. */
type Said = Pick<
  Announcement,
  'responsible' | 'provider' | 'funder' | 'services' | 'coverage' | 'duty'
>;

const hashes = new WeakMap<object, string>();

/**
 * A hash of what a listing says of bodies: it changes with the services, the coverage, the bodies and the statement of
 * duty, and not with a telephone number.
 */
export function saidBy(announcement: Said): string {
  const known = hashes.get(announcement);
  if (known) return known;
  const { responsible, provider, funder, services, coverage, duty } = announcement;
  const bodies = [responsible.id, provider.id, funder?.id ?? null];
  const hash = sha256(JSON.stringify([bodies, [...services].sort(), coverage, duty ?? null]));
  hashes.set(announcement, hash);
  return hash;
}

/** A hash of which listings a listing puts first. */
export const preferredBy = ({ prefers }: Pick<Announcement, 'prefers'>): string =>
  sha256(JSON.stringify(prefers));
