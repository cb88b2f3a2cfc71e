import { crc32 } from 'node:zlib';
import type { Announcement } from '../../../shared/contract/listing-record.ts';

/** A row as this version of the directory writes it: the validated announcement, and a checksum over it. */
type Sealed = Announcement & { seal: string };

/**
 * The storage format of announcements. Raised when it changes: an index in another format is refiled, and rows in
 * another format are validated again. 2: organisations' ids have a scheme. 3: rows are filed by the store and sealed,
 * and circles are in cells of their size.
 */
export const FORM = '3';

const sealOf = (announcement: object): string =>
  `${FORM}:${crc32(JSON.stringify(announcement)).toString(36)}`;

const justSealed = new WeakSet<object>();

/** A validated announcement, as it is stored. */
export function sealed(announcement: Announcement): Sealed {
  const row = { ...announcement, seal: sealOf(announcement) };
  justSealed.add(row);
  return row;
}

/**
 * The announcement of a row exactly as this version wrote it: it need not be validated again, which takes ten times
 * as long. Undefined for one that was written by another version or edited by hand.
 */
export function unsealed(row: object): Announcement | undefined {
  const { seal, ...announcement } = row as Sealed;
  if (justSealed.has(row)) return announcement;
  return seal === undefined || seal !== sealOf(announcement) ? undefined : announcement;
}
