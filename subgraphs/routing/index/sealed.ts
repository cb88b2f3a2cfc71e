import { crc32 } from 'node:zlib';
import type { Announcement } from '../../../shared/contract/listing-record.ts';

/** A row as this version of the directory writes it: what was checked when it was taken, and a sum over it. */
type Sealed = Announcement & { seal: string };

/**
 * The form of what is stored of announcements. Raised when it changes: an index of another form is filed anew, and rows
 * of another form are checked again. 2: organisations' ids have a scheme. 3: rows are filed by the store and sealed,
 * and circles are in cells of their size.
 */
export const FORM = '3';

const sealOf = (announcement: object): string =>
  `${FORM}:${crc32(JSON.stringify(announcement)).toString(36)}`;

const justSealed = new WeakSet<object>();

/** An announcement that was checked, as it is stored. */
export function sealed(announcement: Announcement): Sealed {
  const row = { ...announcement, seal: sealOf(announcement) };
  justSealed.add(row);
  return row;
}

/**
 * The announcement of a row that is as this version wrote it: it need not be checked again, which takes ten times as
 * long. Undefined of one that another version wrote, or a hand.
 */
export function unsealed(row: object): Announcement | undefined {
  const { seal, ...announcement } = row as Sealed;
  if (justSealed.has(row)) return announcement;
  return seal === undefined || seal !== sealOf(announcement) ? undefined : announcement;
}
