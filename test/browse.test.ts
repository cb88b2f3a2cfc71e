import { readFileSync } from 'node:fs';
import { sampleFiles } from '../data/files.ts';
import { sampleDirectory } from './support/directory.ts';
import { eventually } from './support/eventually.ts';
import { listing, SAVE } from './support/saving.ts';

const KEY = { authorization: 'Bearer a-long-secret' };
const directory = sampleDirectory({ OWNER_KEYS: 'local/web-team=*:a-long-secret' });

const sampleServices: unknown[] = JSON.parse(readFileSync(sampleFiles.services, 'utf8'));

type Node = { id: string; title: string; name: string; welsh: string };

/** All nodes of a connection, read a page at a time. */
async function whole(query: string): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ;) {
    const { page }: { page: { nodes: Node[]; pageInfo: { endCursor: string } & object } } =
      await directory.ask(query, { after });
    nodes.push(...page.nodes);
    if (!('hasNextPage' in page.pageInfo && page.pageInfo.hasNextPage)) return nodes;
    after = page.pageInfo.endCursor;
  }
}
const PAGE_INFO = 'pageInfo { hasNextPage endCursor }';
const organisations = (text: string) =>
  whole(
    `query ($after: String) { page: organisations(first: 7, after: $after, text: "${text}") { nodes { id name } ${PAGE_INFO} } }`,
  );
const alphabetical = (language: string, texts: readonly string[]) =>
  [...texts].sort(new Intl.Collator(language).compare);

test.each([
  ['EN', 'en'],
  ['CY', 'cy'],
])('every service is listed once, in the alphabet of %s', async (language, locale) => {
  const services = await whole(
    `query ($after: String) { page: services(first: 20, after: $after, language: ${language}) { nodes { id title(language: ${language}) } ${PAGE_INFO} } }`,
  );
  expect(new Set(services.map(({ id }) => id)).size).toBe(services.length);
  expect(services.length).toBe(sampleServices.length);
  const titles = services.map(({ title }) => title);
  expect(titles).toEqual(alphabetical(locale, titles));
});

test('areas are those in force today, by type and by what they are part of', async () => {
  const { welsh, surrey, unitary } = await directory.ask(`{
    welsh: areas(type: WELSH, parent: "W92000004") { name }
    surrey: areas(parent: "E10000030") { name type }
    unitary: areas(type: UNITARY) { name }
  }`);
  const names = welsh.map(({ name }: Node) => name);
  expect(names).toContain('City of Cardiff Council');
  expect(names).toEqual(alphabetical('en', names));
  expect(surrey).toContainEqual({ name: 'Guildford Borough Council', type: 'DISTRICT' });
  // West Surrey follows on 1 April 2027.
  expect(unitary.map(({ name }: Node) => name)).not.toContain('West Surrey Council');
});

test('organisations with duties and those that listings name are in one order, each once', async () => {
  const all = await organisations('');
  const ids = all.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(['E08000035', 'signpost:dwp']));
  const names = all.map(({ name }) => name.toLowerCase()).filter((name) => /^[a-z ]+$/.test(name));
  expect(names).toEqual([...names].sort());
});

test('an organisation is found by the beginnings of words of its name, in Welsh too', async () => {
  expect((await organisations('leeds counc')).map(({ name }) => name)).toEqual([
    'Leeds City Council',
  ]);
  expect((await organisations('adran gwaith')).map(({ id }) => id)).toEqual(['signpost:dwp']);
  expect(await organisations('no such body')).toEqual([]);
});

const ORGANISATION = `query ($id: ID!) {
  organisation(id: $id) { id name }
  listings(filter: { organisation: $id }) { nodes { id } }
}`;

test('an organisation that a listing names is there with its listings for as long as one names it', async () => {
  const known = () => directory.ask(ORGANISATION, { id: 'charity:9999999' });
  expect(await known()).toEqual({ organisation: null, listings: { nodes: [] } });
  const provider = { id: 'charity:9999999', name: { en: 'A New Charity' } };
  await directory.ask(SAVE, { listing: listing('named', { provider }), version: 0 }, KEY);
  await eventually(async () => (await known()).organisation !== null);
  expect(await known()).toEqual({
    organisation: { id: 'charity:9999999', name: 'A New Charity' },
    listings: { nodes: [{ id: 'local:named' }] },
  });
  expect(await organisations('new charity')).toHaveLength(1);
  await directory.ask(SAVE, { listing: listing('named'), version: 1 }, KEY);
  await eventually(async () => (await known()).organisation === null);
  expect(await organisations('new charity')).toEqual([]);
});

test('listings can be narrowed by organisation and by anything else at once', async () => {
  const { one, none } = await directory.ask(`{
    one: listings(filter: { organisation: "E08000035", service: "lgsl:279" }) { nodes { id } }
    none: listings(filter: { organisation: "E08000035", tier: NATIONAL }) { nodes { id } }
  }`);
  expect(one.nodes).toContainEqual({ id: 'local:leeds-279' });
  expect(none.nodes).toEqual([]);
});

test.each([
  ['{ services(after: "forged") { nodes { id } } }', /not one of ours/],
  ['{ services(first: 0) { nodes { id } } }', /from 1 to 100/],
  ['{ organisations(after: "forged") { nodes { id } } }', /not one of ours/],
  ['{ organisations(first: 101) { nodes { id } } }', /from 1 to 100/],
])('%s is a clear error', async (query, message) => {
  const { errors } = await directory.answer(query);
  expect(errors![0]!.message).toMatch(message);
});
