import { isListingId } from '../../../shared/contract/identifiers.ts';
import type { Announcement } from '../../../shared/contract/listing-record.ts';
import {
  checkFirst,
  cursorOf,
  keyPast,
  pageOf,
  type Connection,
  type PageAsked,
} from '../../../shared/contract/paging.ts';
import { organisationId } from '../../../shared/domain/organisation-id.ts';
import type { Confirmation } from '../../../shared/protocol/joining/joining.ts';
import { pause, type Allowance } from '../../../shared/runtime/allowance.ts';
import type { AnnouncementIndex } from '../index/announcements.ts';
import { fileOfOrganisation } from '../index/filing.ts';
import { pageOfFiles } from '../index/page-of-files.ts';
import type { Indexed } from '../index/read-lately.ts';
import type { SpokenFor } from '../index/spoken-for.ts';

export type ClaimKind = 'DELIVERS_FOR' | 'IN_ITS_NAME' | 'PAID_BY' | 'HAS_DUTY' | 'PREFERS';

/** What a listing says of a body that its publisher does not speak for. */
export type ClaimOf = {
  indexed: Indexed;
  kinds: ClaimKind[];
  confirmation: Confirmation | undefined;
};

type Known = {
  index: AnnouncementIndex;
  spokenFor: SpokenFor;
  allowance?: Allowance | undefined;
};

const LONGEST_PAGE = 100;
const LONGEST_ID = 200;
const READ_AT_ONCE = 100;
// A council has thousands of listings of its own, among which claims are looked for: so many for a page.
const MOST_READ = 1_000;

/**
 * A page of what listings of others say of a body. It reads a bounded part of the file of the body's listings: where
 * that ends before the page is full, the next page reads on.
 * @throws BadInput for a page size or a cursor out of bounds.
 */
export async function pageOfClaims(
  { organisation, first, after }: PageAsked & { organisation: string },
  { index, spokenFor, allowance }: Known,
): Promise<Connection<ClaimOf>> {
  checkFirst(first, LONGEST_PAGE);
  let past = keyPast(after, isListingId);
  const asked = { first, after };
  const found: ClaimOf[] = [];
  // Nothing has such an id, and stores reject it as a key.
  if (organisation.length > LONGEST_ID) return pageOf(found, asked, idOf);
  const body = index.names.idOf(organisationId(organisation));
  const files = index.names.idsOf(body).map(fileOfOrganisation);
  for (let read = 0; read < MOST_READ; read += READ_AT_ONCE) {
    await pause(allowance);
    const page = await pageOfFiles(index, files, past, READ_AT_ONCE);
    found.push(...page.flatMap((indexed) => claimIn(indexed, body, spokenFor) ?? []));
    if (page.length < READ_AT_ONCE || found.length > first) return pageOf(found, asked, idOf);
    past = page.at(-1)!.announcement.id;
  }
  const page = pageOf(found, asked, idOf);
  return {
    ...page,
    pageInfo: { ...page.pageInfo, hasNextPage: true, endCursor: cursorOf(past!) },
  };
}

const idOf = ({ indexed }: ClaimOf) => indexed.announcement.id;

function claimIn(
  indexed: Indexed,
  body: string,
  { speaksFor, confirmationOf }: SpokenFor,
): ClaimOf | undefined {
  const { announcement } = indexed;
  if (speaksFor(announcement, body)) return undefined;
  const kinds = kindsOf(announcement, body);
  if (kinds.length === 0) return undefined;
  return { indexed, kinds, confirmation: confirmationOf(announcement, body) };
}

function kindsOf(announcement: Announcement, body: string): ClaimKind[] {
  const { responsible, provider, funder, duty, prefers } = announcement;
  const kinds: ClaimKind[] = [];
  if (provider.id === body) kinds.push('IN_ITS_NAME');
  else if (responsible.id === body) kinds.push('DELIVERS_FOR');
  if (funder?.id === body) kinds.push('PAID_BY');
  if (responsible.id !== body) return kinds;
  if (duty) kinds.push('HAS_DUTY');
  if (prefers.length > 0) kinds.push('PREFERS');
  return kinds;
}
