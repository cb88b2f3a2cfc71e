import { takenSchema } from '../../contract/announcement.ts';
import { isListingId } from '../../contract/identifiers.ts';
import type { Tier } from '../../contract/listing-terms.ts';
import { faultsOf, type Fault } from '../../contract/rejection.ts';
import { isInstant } from '../../domain/instant.ts';
import type { FeedItem } from './feed.ts';

/** A raw item of a feed, not validated yet. */
export type SentItem = { id?: unknown; state?: unknown; modified?: unknown; data?: unknown };

/** The validated item, or everything that is wrong with it, each fault with what to do. */
export type Judged = { taken: FeedItem } | { faults: Fault[] };

/**
 * Validates an item of a publisher's feed. The index accepts what passes here and conformance checks nothing else, so
 * what conforms is accepted. A listing that its announcement calls withdrawn is treated as deleted, and a deletion is
 * accepted whatever else it says: a service that is no longer offered must not stay in responses.
 */
export function judge(
  { id, state, modified, data }: SentItem,
  { name, tier }: { name: string; tier: Tier },
): Judged {
  if (typeof id !== 'string' || !isListingId(id) || !id.startsWith(`${name}:`))
    return { faults: [NOT_ITS_ID] };
  if (state === 'deleted') return deletionOf(id, modified);
  if (state !== 'updated') return { faults: [NO_STATE] };
  if (typeof modified !== 'string' || !isInstant(modified)) return { faults: [NOT_MODIFIED] };
  const read = takenSchema.safeParse(data);
  if (!read.success) return { faults: faultsOf(read.error) };
  const announced = read.data;
  if (announced.id !== id) return { faults: [OF_ANOTHER] };
  if (announced.publisher !== name) return { faults: [OF_ANOTHER_PUBLISHER] };
  if (announced.tier !== tier) return { faults: [OF_ANOTHER_TIER] };
  if (announced.status === 'WITHDRAWN') return deletionOf(id, modified);
  return { taken: { id, state, modified, data: announced } };
}

const deletionOf = (id: string, modified: unknown): Judged => ({
  taken: { id, state: 'deleted', modified: typeof modified === 'string' ? modified : '' },
});

/** Parses an item's announcement; invalid JSON is returned as the text it is, which is then refused. */
export function announcedIn(data: unknown): unknown {
  if (typeof data !== 'string') return data;
  try {
    return JSON.parse(data);
  } catch {
    return data;
  }
}

const fault = (path: string, code: string, en: string, cy: string): Fault => ({
  path,
  code,
  text: { en, cy },
});

const NOT_ITS_ID = fault(
  'id',
  'NOT_ITS_ID',
  'Announce listings of one publisher only: each id is the publisher’s name, a colon and a key of at most 80 small letters, digits and hyphens.',
  'Cyhoeddwch gofnodion un cyhoeddwr yn unig: mae pob id yn enw’r cyhoeddwr, colon ac allwedd o 80 o lythrennau bach, digidau a chysylltnodau ar y mwyaf.',
);
const NO_STATE = fault(
  'state',
  'NO_STATE',
  'Give each item the state "updated" or "deleted".',
  'Rhowch y cyflwr "updated" neu "deleted" i bob eitem.',
);
const NOT_MODIFIED = fault(
  'modified',
  'NOT_AN_INSTANT',
  'Write when it was last changed with its offset, such as 2026-11-23T09:00:00Z.',
  'Ysgrifennwch pryd y’i newidiwyd ddiwethaf gyda’i wrthbwyso, megis 2026-11-23T09:00:00Z.',
);
const OF_ANOTHER = fault(
  'data.id',
  'OF_ANOTHER',
  'Announce the listing that the item is of: its id and the item’s are the same.',
  'Cyhoeddwch y cofnod y mae’r eitem amdano: yr un yw ei id ac id yr eitem.',
);
const OF_ANOTHER_PUBLISHER = fault(
  'data.publisher',
  'OF_ANOTHER_PUBLISHER',
  'Give as publisher the name that the ids begin with.',
  'Rhowch yr enw y mae’r ids yn dechrau ag ef fel publisher.',
);
const OF_ANOTHER_TIER = fault(
  'data.tier',
  'OF_ANOTHER_TIER',
  'Give every listing the tier under which its publisher joined the directory.',
  'Rhowch i bob cofnod yr haen yr ymunodd ei gyhoeddwr â’r cyfeiriadur oddi tani.',
);
