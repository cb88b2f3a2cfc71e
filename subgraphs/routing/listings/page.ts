import { pause, type Allowance } from '../../../shared/runtime/allowance.ts';
import { isGssCode } from '../../../shared/domain/gss-code.ts';
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
  const filter = byBodies(asked ?? {}, index);
  const files = filesFor(filter, index);
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

/** A filter by bodies: its organisation by the one id it has, its area by every code of the body it is of. */
type ByBodies = Omit<ListingFilter, 'area'> & { areas: readonly string[] };

const byBodies = (
  { area, organisation, ...filter }: ListingFilter,
  { names }: AnnouncementIndex,
): ByBodies => ({
  ...filter,
  areas: area ? [...new Set([area, ...names.idsOf(area).filter(isGssCode)])] : [],
  organisation: organisation ? names.idOf(organisationId(organisation)) : null,
});

/**
 * The narrowest files that together contain all listings matching a filter: one for each id of an organisation, and
 * for each code of an area. None where all must be scanned.
 */
function filesFor(
  { organisation, service, areas }: ByBodies,
  { names }: AnnouncementIndex,
): string[] {
  if (organisation) return names.idsOf(organisation).map(fileOfOrganisation);
  if (!service) return areas.map(fileOfArea);
  return areas.length > 0 ? areas.map((area) => fileAt(service, area)) : [fileOfService(service)];
}

// The file narrows by organisation, or by service and area; each announcement must still be checked.
const fits = ({ announcement }: Indexed, filter: ByBodies) =>
  (!filter.tier || announcement.tier === filter.tier) &&
  (!filter.publisher || announcement.publisher === filter.publisher) &&
  (!filter.organisation || bodiesOf(announcement).some(({ id }) => id === filter.organisation)) &&
  (!filter.service || announcement.services.includes(filter.service)) &&
  (filter.areas.length === 0 ||
    filter.areas.some((code) => announcement.coverage.areas.includes(code)));
