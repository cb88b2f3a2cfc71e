import { pause, type Allowance } from '../../../shared/runtime/allowance.ts';
import { organisationId } from '../../../shared/domain/organisation-id.ts';
import type { Organisation } from '../../../shared/contract/listing-record.ts';
import { checkFirst, keyPast, pageOf, type PageAsked } from '../../../shared/contract/paging.ts';
import type { AnnouncementIndex } from '../index/announcements.ts';
import { fileOfOrganisation } from '../index/filing.ts';
import { placeInOrder, plainName } from '../index/organisations.ts';
import type { Reference } from '../reference.ts';

export type OrganisationsAsked = PageAsked & { text?: string | null };
type Known = {
  index: AnnouncementIndex;
  reference: Pick<Reference, 'browsing'>;
  allowance?: Allowance | undefined;
};
type Named = { key: string; body: Organisation };

const LONGEST_PAGE = 100;
const LONGEST_TEXT = 100;
const LONGEST_ID = 200;
const READ_AT_ONCE = 200;
const PLACE = /^.* {2}\S+$/u;

/** An organisation that holds duties, or that a listing names; undefined for any other. */
export async function organisationOf(
  asked: string,
  { index, reference: { browsing } }: Known,
): Promise<Organisation | undefined> {
  if (asked.length > LONGEST_ID) return undefined;
  const id = organisationId(asked);
  const holder = browsing.holders().get(id);
  if (holder) return holder.body;
  return (await isNamed(id, index)) ? index.organisations.byId(id) : undefined;
}

const isNamed = async (id: string, index: AnnouncementIndex) =>
  (await index.page(fileOfOrganisation(id), undefined, 1)).length > 0;

/**
 * A page of organisations in order of their English names. With a text, those whose name, English or Welsh,
 * has a word starting with each of the text's words.
 * @throws BadInput for a page size or a cursor out of bounds.
 */
export async function pageOfOrganisations(
  { text, first, after }: OrganisationsAsked,
  { index, reference: { browsing }, allowance }: Known,
) {
  checkFirst(first, LONGEST_PAGE);
  const past = keyPast(after, (place) => PLACE.test(place));
  const holders = browsing.holders();
  const matches = matching(text ?? '');
  const holding = [...holders.values()]
    .filter(({ key, body }) => (past === undefined || key > past) && matches(body))
    .slice(0, first + 1);
  const named: Named[] = [];
  for await (const { key, body } of bookPast(past, index, allowance)) {
    if (named.length > first) break;
    // Those with duties take their names from the reference tables, and are in the list already.
    if (!body || holders.has(body.id) || !matches(body)) continue;
    if (await isNamed(body.id, index)) named.push({ key, body });
  }
  const found = [...holding, ...named].sort((a, b) => (a.key < b.key ? -1 : 1));
  return pageOf(
    found.map(({ body }) => body),
    { first, after },
    placeInOrder,
  );
}

/** Reads the book of organisations in batches, yielding to other requests in between. */
async function* bookPast(
  past: string | undefined,
  { organisations }: AnnouncementIndex,
  allowance: Allowance | undefined,
) {
  for (let last = past; ;) {
    await pause(allowance);
    const read = await organisations.past(last, READ_AT_ONCE);
    yield* read;
    if (read.length < READ_AT_ONCE) return;
    last = read.at(-1)!.key;
  }
}

function matching(text: string): ({ name }: Organisation) => boolean {
  const words = plainName(text.slice(0, LONGEST_TEXT)).split(' ').filter(Boolean);
  return ({ name: { en, cy = '' } }) => {
    const name = ` ${plainName(en)} ${plainName(cy)}`;
    return words.every((word) => name.includes(` ${word}`));
  };
}
