import { pause, type Allowance } from '../../../shared/runtime/allowance.ts';
import { organisationId } from '../../../shared/domain/organisation-id.ts';
import type { Tier } from '../../../shared/contract/listing-terms.ts';
import { isListingId } from '../../../shared/contract/identifiers.ts';
import { checkFirst, keyPast, pageOf, type PageAsked } from '../../../shared/contract/paging.ts';
import type { AnnouncementIndex } from '../index/announcements.ts';
import { fileAt, fileOfArea, fileOfOrganisation, fileOfService } from '../index/filing.ts';
import { pageOfFiles } from '../index/page-of-files.ts';
import type { Indexed } from '../index/read-lately.ts';
import { bodiesOf } from '../index/statements.ts';

export type ListingFilter = {
  service?: string | null;
  area?: string | null;
  tier?: Tier | null;
  publisher?: string | null;
  organisation?: string | null;
};
export type ListingsAsked = PageAsked & { filter?: ListingFilter | null };

const LONGEST_PAGE = 100;
const LONGEST_ID = 200;
// A filter that the files do not narrow has to scan listings; the scan ends after this many.
const MOST_READ = 5_000;

/**
 * A page of listings in order of id.
 * @throws BadInput for a page size or a cursor out of bounds.
 */
export async function pageOfListings(
  index: AnnouncementIndex,
  { filter: asked, first, after }: ListingsAsked,
  allowance?: Allowance,
) {
  checkFirst(first, LONGEST_PAGE);
  // Nothing has such an id, and stores reject it as a key.
  if (Object.values(asked ?? {}).some((id) => id && id.length > LONGEST_ID))
    return pageOf<Indexed>([], { first, after }, ({ announcement }) => announcement.id);
  const filter = byOneId(asked, index);
  const files = filesFor(filter ?? {}, index);
  let past = keyPast(after, isListingId);
  const found: Indexed[] = [];
  for (let read = 0; found.length <= first && read < MOST_READ; read += LONGEST_PAGE) {
    // The first page of a small request is read without yielding.
    if (read > 0 || allowance) await pause(allowance);
    const page = await pageOfFiles(index, files, past, LONGEST_PAGE);
    found.push(...page.filter((indexed) => fits(indexed, filter)));
    if (page.length < LONGEST_PAGE) break;
    past = page.at(-1)!.announcement.id;
  }
  return pageOf(found, { first, after }, ({ announcement }) => announcement.id);
}

const byOneId = (
  filter: ListingFilter | null | undefined,
  { names }: AnnouncementIndex,
): ListingFilter | null | undefined =>
  filter?.organisation
    ? { ...filter, organisation: names.idOf(organisationId(filter.organisation)) }
    : filter;

/**
 * The narrowest files that together contain all listings matching a filter: several for an organisation, one for each
 * of its ids. None where all must be scanned.
 */
function filesFor(
  { organisation, service, area }: ListingFilter,
  { names }: AnnouncementIndex,
): string[] {
  if (organisation) return names.idsOf(organisation).map(fileOfOrganisation);
  if (service) return [area ? fileAt(service, area) : fileOfService(service)];
  return area ? [fileOfArea(area)] : [];
}

// The file narrows by organisation, or by service and area; each announcement must still be checked.
const fits = ({ announcement }: Indexed, filter: ListingFilter | null | undefined) =>
  (!filter?.tier || announcement.tier === filter.tier) &&
  (!filter?.publisher || announcement.publisher === filter.publisher) &&
  (!filter?.organisation || bodiesOf(announcement).some(({ id }) => id === filter.organisation)) &&
  (!filter?.service || announcement.services.includes(filter.service)) &&
  (!filter?.area || announcement.coverage.areas.includes(filter.area));
