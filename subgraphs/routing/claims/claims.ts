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
import { isGssCode } from '../../../shared/domain/gss-code.ts';
import { organisationId } from '../../../shared/domain/organisation-id.ts';
import type { Confirmation } from '../../../shared/protocol/joining/joining.ts';
import { pause, type Allowance } from '../../../shared/runtime/allowance.ts';
import type { AnnouncementIndex } from '../index/announcements.ts';
import { fileOfArea, fileOfOrganisation } from '../index/filing.ts';
import { pageOfFiles } from '../index/page-of-files.ts';
import type { Indexed } from '../index/read-lately.ts';
import type { SpokenFor } from '../index/spoken-for.ts';

export type ClaimKind =
  'DELIVERS_FOR' | 'IN_ITS_NAME' | 'PAID_BY' | 'HAS_DUTY' | 'PREFERS' | 'TAKES_DUTY';

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
  const ids = index.names.idsOf(body);
  const areas = ids.filter(isGssCode);
  // Who says that the duty in its area is theirs need not name the body.
  const files = [...ids.map(fileOfOrganisation), ...areas.map(fileOfArea)];
  for (let read = 0; read < MOST_READ; read += READ_AT_ONCE) {
    await pause(allowance);
    const page = await pageOfFiles(index, files, past, READ_AT_ONCE);
    found.push(...page.flatMap((indexed) => claimIn(indexed, { body, areas }, spokenFor) ?? []));
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

type Concerned = { body: string; areas: readonly string[] };

function claimIn(
  indexed: Indexed,
  { body, areas }: Concerned,
  spokenFor: SpokenFor,
): ClaimOf | undefined {
  const { announcement } = indexed;
  const takes = takesDuty(announcement, { body, areas }, spokenFor);
  const kinds: ClaimKind[] = takes ? ['TAKES_DUTY'] : [];
  if (!spokenFor.speaksFor(announcement, body)) kinds.unshift(...kindsOf(announcement, body));
  if (kinds.length === 0) return undefined;
  return { indexed, kinds, confirmation: spokenFor.confirmationOf(announcement, body) };
}

/** Whether a listing says that the duty in a body's own area is another's, and the body has not said so. */
const takesDuty = (
  announcement: Announcement,
  { body, areas }: Concerned,
  { mayTakeOver }: SpokenFor,
): boolean =>
  announcement.duty !== undefined &&
  announcement.tier !== 'THIRD_SECTOR' &&
  announcement.responsible.id !== body &&
  announcement.coverage.areas.some((code) => areas.includes(code)) &&
  !mayTakeOver(announcement, [{ id: body }]);

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
