import { BadInput } from '../../shared/errors.ts';
import type { EnquiryFacts, Listed } from '../../shared/listing/resolvers.ts';
import type { Tier } from '../../shared/listing/record.ts';
import type { AnnouncementIndex, Indexed } from './index/announcements.ts';
import { ANY, fileOf } from './index/filing.ts';

export type ListingFilter = {
  service?: string | null;
  area?: string | null;
  tier?: Tier | null;
  publisher?: string | null;
};
export type PageAsked = { filter?: ListingFilter | null; first: number; after?: string | null };

const LONGEST_PAGE = 100;
// A filter that the files do not narrow is answered by reading on; past this many it is cut short.
const MOST_READ = 5_000;

/** A listing of the index, ready to be asked for its fields. */
export const listedFrom = (
  { announcement, assess }: Indexed,
  typeNameOf: (publisher: string) => string,
  enquiry?: EnquiryFacts,
): Listed => ({
  announcement,
  assess,
  enquiry,
  typeName: typeNameOf(announcement.publisher),
});

/**
 * A page of listings in order of id.
 * @throws BadInput for a page size or a cursor out of bounds.
 */
export async function pageOfListings(
  index: AnnouncementIndex,
  { filter, first, after }: PageAsked,
) {
  if (first < 1 || first > LONGEST_PAGE)
    throw new BadInput(`first takes a number from 1 to ${LONGEST_PAGE}.`);
  let past = after ? idFrom(after) : undefined;
  const found: Indexed[] = [];
  for (let read = 0; found.length <= first && read < MOST_READ; read += LONGEST_PAGE) {
    const page = await index.page(
      fileOf(filter?.service ?? ANY, filter?.area ?? ANY),
      past,
      LONGEST_PAGE,
    );
    found.push(...page.filter((indexed) => fits(indexed, filter)));
    if (page.length < LONGEST_PAGE) break;
    past = page.at(-1)!.announcement.id;
  }
  const nodes = found.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: {
      hasNextPage: found.length > first,
      endCursor: last ? cursorOf(last.announcement.id) : null,
    },
  };
}

const fits = ({ announcement }: Indexed, filter: ListingFilter | null | undefined) =>
  (!filter?.tier || announcement.tier === filter.tier) &&
  (!filter?.publisher || announcement.publisher === filter.publisher);

const cursorOf = (id: string) => Buffer.from(id).toString('base64url');

function idFrom(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString();
  if (cursorOf(id) === cursor && /^[a-z][a-z0-9-]*:[a-z0-9-]+$/.test(id)) return id;
  throw new BadInput(
    'This cursor is not one of ours: use pageInfo.endCursor of the page before, or none.',
  );
}
