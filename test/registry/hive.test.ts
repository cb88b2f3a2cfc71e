import { readFileSync } from 'node:fs';
import { QUERIES } from '../../bench/questions.ts';
import type { Host } from '../../shared/http/host.ts';
import { agency } from '../support/agency.ts';
import { askAt, type Answer } from '../support/directory.ts';
import { eventually } from '../support/eventually.ts';
import { ANSWERED, LISTINGS, REFUSED } from '../support/every-question.ts';
import { temporaryFolder } from '../support/folder.ts';
import { hiveGateway, type Reached } from '../support/hive-gateway.ts';
import { inProcessParts } from '../support/in-process-parts.ts';
import { OPERATOR_KEY } from '../support/registry/desk.ts';
import { registryDesk } from '../support/registry-desk.ts';
import { listing } from '../support/saving.ts';

const FILE = 'gateway/composition/supergraph.graphql';
const ADDRESS = '/registry/supergraph.graphql';
const SERVICE_KEY = 'a-service-key';
const OWNER = { authorization: 'Bearer a-long-secret' };
const INSIGHT = '{ insight { asOf } }';
const folder = temporaryFolder();

let parts: Awaited<ReturnType<typeof inProcessParts>>;
let ownParts: Record<string, Reached>;
let hive: Host;
const closing: { close: () => Promise<void> }[] = [];
beforeAll(async () => {
  parts = await inProcessParts({
    DATA_DIR: folder,
    SERVICE_KEY,
    OWNER_KEYS: 'local/web-team=*:a-long-secret',
    REGISTRY_OPERATOR_KEY: OPERATOR_KEY,
    REGISTRY_ALLOWED_HOSTS: '127.0.0.1:*',
  });
  closing.push(parts);
  ownParts = Object.fromEntries(
    [...parts.urls].map(([name, url]) => [
      name,
      { location: `${url}/graphql`, serviceKey: SERVICE_KEY, own: true },
    ]),
  );
  hive = await hiveGateway(FILE, ownParts);
  closing.push(hive);
  // What is missing is worked out in the background, and then both tell it.
  await eventually(async () => (await askAt(parts.url, INSIGHT)).data.insight !== null);
});
afterAll(async () => {
  for (const { close } of closing.reverse()) await close();
});

/** What Hive Gateway answers, which has to be what the directory's own gateway answers. */
async function alike(query: string, variables: object = {}, from = hive): Promise<Answer> {
  const [theirs, ours] = await Promise.all([
    askAt(from.url, query, variables),
    askAt(parts.url, query, variables),
  ]);
  expect(ours.errors).toBeUndefined();
  expect(theirs).toEqual(ours);
  return theirs;
}

test.each(ANSWERED)('Hive Gateway answers alike: %s', async (_what, tells, query, variables) => {
  expect(JSON.stringify(await alike(query, variables))).toContain(tells);
});

test('every service is answered alike somewhere, with and without owners’ own fields', async () => {
  const { data } = await alike('{ services(first: 100) { nodes { id } } }');
  const services: { id: string }[] = data.services.nodes;
  expect(services.length).toBeGreaterThan(70);
  const postcodes = ['LS1 1UR', 'GU2 4BB', 'CF10 4UW', 'EH8 8BG', 'BT1 5GS'];
  for (const [index, { id: service }] of services.entries())
    for (const query of Object.values(QUERIES))
      await alike(query, { service, postcode: postcodes[index % postcodes.length] });
});

type Page = {
  nodes: { __typename: string; id: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
};

test('all listings of the four owners are read alike, page by page', async () => {
  const read: Page['nodes'] = [];
  let page: Page | undefined;
  do {
    const after = page?.pageInfo.endCursor;
    page = (await alike(LISTINGS, { after })).data.listings as Page;
    read.push(...page.nodes);
  } while (page.pageInfo.hasNextPage);
  const { insight } = (await alike('{ insight { listings } }')).data;
  expect(new Set(read.map(({ id }) => id)).size).toBe(insight.listings);
  expect(new Set(read.map(({ __typename }) => __typename)).size).toBe(4);
});

test.each(REFUSED)('Hive Gateway refuses alike: %s', async (_what, query, variables) => {
  // Hive Gateway names the variables it sends, and gives no code to a variable that is missing.
  const shown = ({ data, errors }: Answer) => ({
    data: data ?? null,
    errors: errors?.map(({ message, path }) => [message.replace(/\$\w+/, '$variable'), path]),
  });
  const theirs = shown(await askAt(hive.url, query, variables));
  expect(theirs.errors).toHaveLength(1);
  expect(theirs).toEqual(shown(await askAt(parts.url, query, variables)));
});

test('what an owner saves through Hive Gateway is told with what only routing knows', async () => {
  const save = `mutation ($listing: LocalListingInput!) { saveLocalListing(listing: $listing, version: 0) {
    ... on LocalListingSaved { version listing { title services { title } coverage { areas { name } } } }
  } }`;
  const saved = (url: string, key: string) => askAt(url, save, { listing: listing(key) }, OWNER);
  const theirs = await saved(hive.url, 'by-hive');
  expect(theirs.data.saveLocalListing.listing.services).toEqual([{ title: 'Bin collections' }]);
  expect(theirs).toEqual(await saved(parts.url, 'by-our-own'));
});

test('the registry gives the file as it is while nothing is published', async () => {
  const given = await fetch(`${parts.url}${ADDRESS}`);
  expect(await given.text()).toBe(readFileSync(FILE, 'utf8'));
});

test('Hive Gateway runs what the registry gives, with an agency in it', async () => {
  const desk = await registryDesk(parts.url, OPERATOR_KEY);
  const { serviceKey } = desk;
  const rounds = await agency(`${folder}/agency`, serviceKey, 'first');
  closing.push(rounds);
  await desk.publish(rounds.publication);
  const theirs = { location: rounds.publication.url, serviceKey, own: false };
  const fetched = await hiveGateway(`${parts.url}${ADDRESS}`, { ...ownParts, rounds: theirs });
  closing.push(fetched);
  const crews = `{ whoDelivers(service: "lgsl:524", postcode: "LS1 1UR") { ... on Directions {
    routes { listing { title ... on RoundsListing { crew } ... on LocalListing { lgsl } } }
  } } }`;
  const { data } = await alike(crews, {}, fetched);
  expect(data.whoDelivers.routes).toContainEqual({
    listing: { title: 'Listing bins', crew: 'Blue' },
  });
});
