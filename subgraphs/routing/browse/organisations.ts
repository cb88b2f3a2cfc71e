import { pause, type Allowance } from '../../../shared/runtime/allowance.ts';
import { organisationId } from '../../../shared/domain/organisation-id.ts';
import type { Body } from '../../../shared/contract/body.ts';
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
type Named = { key: string; body: Body };

const LONGEST_PAGE = 100;
const LONGEST_TEXT = 100;
const LONGEST_ID = 200;
const READ_AT_ONCE = 200;
const PLACE = /^.* {2}\S+$/u;

/** An organisation that the register has, or that a listing names, by any of its ids; undefined for any other. */
export async function organisationOf(
  asked: string,
  { index, reference: { browsing } }: Known,
): Promise<Body | undefined> {
  if (asked.length > LONGEST_ID) return undefined;
  const id = index.names.idOf(organisationId(asked));
  const isKnown = browsing.bodies().has(id) || (await isNamed(id, index));
  return isKnown ? index.names.entryOf(byId(id)) : undefined;
}

const byId = (id: string) => ({ id, name: { en: id } });

async function isNamed(id: string, { names, page }: AnnouncementIndex): Promise<boolean> {
  for (const one of names.idsOf(id))
    if ((await page(fileOfOrganisation(one), undefined, 1)).length > 0) return true;
  return false;
}

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
  const registered = browsing.bodies();
  const matches = matching(text ?? '');
  const known = (await inOrder(registered, index, allowance))
    .filter(({ key, body }) => (past === undefined || key > past) && matches(body))
    .slice(0, first + 1);
  const named: Named[] = [];
  for await (const { key, body: said } of bookPast(past, index, allowance)) {
    if (named.length > first) break;
    // Those of the register are in the list already.
    if (!said || registered.has(index.names.idOf(said.id))) continue;
    const body = await index.names.entryOf(said);
    if (!matches(body) || !(await isFirstOf(said.id, index))) continue;
    if (await isNamed(body.id, index)) named.push({ key, body });
  }
  const found = [...known, ...named].sort(byKey);
  const { edges, pageInfo } = pageOf(found, { first, after }, ({ key }) => key);
  const bodies = edges.map(({ cursor, node }) => ({ cursor, node: node.body }));
  return { edges: bodies, nodes: bodies.map(({ node }) => node), pageInfo };
}

const byKey = (a: Named, b: Named) => (a.key < b.key ? -1 : 1);

const lastOrders = new WeakMap<object, { ids: ReadonlySet<string>; made: readonly Named[] }>();

/** The register's bodies in order of name. Made once for as long as their entries stay what they are. */
async function inOrder(
  ids: ReadonlySet<string>,
  { names }: AnnouncementIndex,
  allowance: Allowance | undefined,
): Promise<readonly Named[]> {
  const basis = names.basisNow();
  const last = lastOrders.get(basis);
  if (last?.ids === ids) return last.made;
  const all = [...ids];
  const made: Named[] = [];
  for (let from = 0; from < all.length; from += READ_AT_ONCE) {
    await pause(allowance);
    const bodies = await names.entriesOf(all.slice(from, from + READ_AT_ONCE).map(byId));
    made.push(...bodies.map((body) => ({ key: placeInOrder(body), body })));
  }
  made.sort(byKey);
  lastOrders.set(basis, { ids, made });
  return made;
}

/** Whether an id is the first of its body's that the book has: a body named by several of its ids is listed once. */
async function isFirstOf(id: string, { names, organisations }: AnnouncementIndex) {
  const ids = names.idsOf(id);
  if (ids.length === 1) return true;
  const said = await organisations.read(ids);
  return ids.find((one) => said.get(one)) === id;
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

function matching(text: string): ({ name }: Body) => boolean {
  const words = plainName(text.slice(0, LONGEST_TEXT)).split(' ').filter(Boolean);
  return ({ name: { en, cy = '' }, formerNames = [] }) => {
    const name = ` ${[en, cy, ...formerNames].map(plainName).join(' ')}`;
    return words.every((word) => name.includes(` ${word}`));
  };
}
