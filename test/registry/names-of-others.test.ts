import { join } from 'node:path';
import { z } from 'zod';
import type { Host } from '../../shared/http/host.ts';
import { NO_KEYS } from '../../shared/http/owner.ts';
import { createReportStore } from '../../shared/protocol/reports/store.ts';
import { createLogger } from '../../shared/runtime/logger.ts';
import { defineListingSubgraph } from '../../shared/sdk/subgraph/define.ts';
import { serveSubgraph } from '../../shared/sdk/subgraph/serve-part.ts';
import type { Database } from '../../shared/storage/database.ts';
import { openEmbedded } from '../../shared/storage/embedded.ts';
import { createListingStore } from '../../shared/storage/listings.ts';
import { sampleDirectory } from '../support/directory.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/folder.ts';
import { draft } from '../support/listing.ts';
import { registered } from '../support/registered.ts';
import { OPERATOR_KEY } from '../support/registry/desk.ts';
import { listing, SAVE } from '../support/saving.ts';

const KEY = { authorization: 'Bearer a-long-secret' };
const directory = sampleDirectory({
  OWNER_KEYS: 'local/web-team=*:a-long-secret',
  REGISTRY_OPERATOR_KEY: OPERATOR_KEY,
  REGISTRY_ALLOWED_HOSTS: '127.0.0.1:*',
});
const folder = temporaryFolder();

const CHARITY = 'charity:1058706';
const NOBODYS = 'charity:9999999';
const words = (id: string, of: string) => ({
  id,
  name: { en: `${of} (not really)` },
  phone: '01632 960998',
  homepage: 'https://takeover.example.org/',
});

/** An agency with listings that say what they like about bodies it does not speak for. */
let store: ReturnType<typeof createListingStore<object>>;
let database: Database;
let host: Host;
let apiKey: string;
let base = 0;
let publication: { name: string; url: string; sdl: string };
beforeAll(async () => {
  database = openEmbedded(join(folder, 'agency'));
  store = createListingStore<object>(database);
  const agency = { name: 'rounds', tier: 'LOCAL', prefix: 'Rounds' };
  const keys = await registry('/agencies', agency, OPERATOR_KEY);
  ({ apiKey } = keys);
  const subgraph = defineListingSubgraph(
    {
      name: 'rounds',
      tier: 'LOCAL',
      typeName: 'RoundsListing',
      own: z.strictObject({}),
      fields: '\n  crew: String',
      inputFields: '\n  crew: String',
      ownFields: { crew: () => 'Blue' },
    },
    { store, reports: createReportStore(database), keys: NO_KEYS },
  );
  host = await serveSubgraph(subgraph, {
    serviceKey: keys.serviceKey,
    port: 0,
    address: '127.0.0.1',
    log: createLogger('silent', 'rounds'),
  });
  publication = { name: 'rounds', url: `${host.url}/graphql`, sdl: subgraph.sdl };
});
afterAll(async () => {
  await host.close();
  await database.close();
});

// The directory is at another address after a restart.
async function registry(path: string, body: object, key: string) {
  const response = await fetch(`${directory.url}/registry${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  expect(answer).toMatchObject({ ok: true });
  return answer;
}
const publish = async () => {
  ({ number: base } = await registry('/publish', { ...publication, base }, apiKey));
};
const retire = async () => {
  ({ number: base } = await registry('/retire', { name: 'rounds', base }, apiKey));
};

const says = async (key: string, version: number, changes: object) => {
  await store.save(draft(key, changes), version, 'tests');
};
const gone = async (key: string, version: number) => {
  await store.save(draft(key, { status: 'WITHDRAWN' }), version, 'tests');
};

const BODY = 'id name homepage phone';
const organisation = async (id: string) =>
  (await directory.ask(`query ($id: ID!) { organisation(id: $id) { ${BODY} } }`, { id }))
    .organisation;
const providerIn = async (id: string) =>
  (
    await directory.ask(
      `query ($id: ID!) { listing(id: $id) { responsible { ${BODY} } provider { ${BODY} } } }`,
      { id },
    )
  ).listing;

/** Everything that is said of the charity, and of a council, where they are met. */
async function everywhere() {
  const { whoDelivers, organisations } = await directory.ask(`{
    whoDelivers(service: "lgsl:297", postcode: "LS1 1UR") { ... on Directions {
      responsible { ${BODY} }
      routes { listing { id responsible { ${BODY} } provider { ${BODY} } } }
    } }
    organisations(text: "carers") { nodes { ${BODY} } }
  }`);
  return {
    charity: await organisation(CHARITY),
    council: await organisation('E08000035'),
    own: await providerIn('third-sector:carers-leeds'),
    whoDelivers,
    organisations,
  };
}

const TAKEOVER = {
  responsible: words('E08000035', 'Leeds City Council'),
  provider: words(CHARITY, 'Carers Leeds'),
  funder: words('dwp', 'Department for Work and Pensions'),
  arrangement: 'COMMISSIONED',
};

test('an agency changes nothing of a body it does not speak for: during, after withdrawal, retirement and restart', async () => {
  const before = await everywhere();
  const dwp = await organisation('dwp');
  await says('care', 0, TAKEOVER);
  await publish();
  await eventually(async () => (await providerIn('rounds:care')) !== null);
  const during = await directory.ask(
    `{ listing(id: "rounds:care") { responsible { ${BODY} } provider { ${BODY} } funder { ${BODY} } } }`,
  );
  expect(during.listing).toEqual({
    responsible: before.council,
    provider: before.charity,
    funder: dwp,
  });
  expect(await everywhere()).toEqual(before);
  await says('care', 1, {
    ...TAKEOVER,
    provider: { ...words(CHARITY, 'Carers Leeds'), phone: '01632 960997' },
    title: { en: 'Said again' },
  });
  await eventually(
    async () =>
      (await directory.ask('{ listing(id: "rounds:care") { title } }')).listing.title ===
      'Said again',
  );
  expect(await everywhere()).toEqual(before);
  await gone('care', 2);
  await eventually(async () => (await providerIn('rounds:care')) === null);
  expect(await everywhere()).toEqual(before);
  await says('care', 3, TAKEOVER);
  await eventually(async () => (await providerIn('rounds:care')) !== null);
  await retire();
  expect(await everywhere()).toEqual(before);
  await directory.restart();
  expect(await everywhere()).toEqual(before);
});

test('of a body that nobody knew, who names it first has the say, until it is named by who speaks for it', async () => {
  await says('new', 0, { provider: words(NOBODYS, 'New Charity'), services: ['lgsl:524'] });
  await publish();
  await eventually(async () => (await organisation(NOBODYS)) !== null);
  expect(await organisation(NOBODYS)).toMatchObject({ name: 'New Charity (not really)' });

  // Its own words may be corrected; another listing's change nothing.
  await says('other', 0, { provider: words(NOBODYS, 'Other words') });
  await says('new', 1, { provider: words(NOBODYS, 'New Charity, corrected') });
  await eventually(
    async () => (await organisation(NOBODYS)).name === 'New Charity, corrected (not really)',
  );

  // When what it said is withdrawn, the next listing that names the body has the say.
  await gone('new', 2);
  await eventually(async () => (await organisation(NOBODYS)).name === 'Other words (not really)');

  const own = { id: NOBODYS, name: { en: 'The Charity Itself' }, phone: '01632 960996' };
  await directory.ask(SAVE, { listing: listing('own', { provider: own }), version: 0 }, KEY);
  await eventually(async () => (await organisation(NOBODYS)).name === 'The Charity Itself');
  expect((await providerIn('rounds:other')).provider).toEqual(await organisation(NOBODYS));
  await says('other', 1, { provider: words(NOBODYS, 'Still other words') });
  await says('last', 0, { provider: words(NOBODYS, 'Last words') });
  await eventually(async () => (await providerIn('rounds:last')) !== null);
  expect(await organisation(NOBODYS)).toEqual({
    id: NOBODYS,
    name: 'The Charity Itself',
    phone: '01632 960996',
    homepage: null,
  });
  await retire();
  expect(await organisation(NOBODYS)).toMatchObject({ name: 'The Charity Itself' });
});

test('a body that only an agency named goes with it', async () => {
  await says('alone', 0, { provider: words('charity:9999998', 'Only here') });
  await publish();
  await eventually(async () => (await organisation('charity:9999998')) !== null);
  await retire();
  await eventually(async () => (await organisation('charity:9999998')) === null);
  const { organisations } = await directory.ask(
    '{ organisations(text: "only here") { nodes { id } } }',
  );
  expect(organisations.nodes).toEqual([]);
});

test('a publisher that speaks for the body changes its entry, and an operator’s import comes before that', async () => {
  const own = { id: CHARITY, name: { en: 'Carers of Leeds' }, phone: '01632 960995' };
  await directory.ask(SAVE, { listing: listing('carers', { provider: own }), version: 0 }, KEY);
  await eventually(async () => (await organisation(CHARITY)).name === 'Carers of Leeds');
  expect((await providerIn('third-sector:carers-leeds')).provider).toEqual(
    await organisation(CHARITY),
  );
  await registered(directory.folder, `${CHARITY},Carers Leeds,,,,,01632 960994,`);
  await eventually(async () => (await organisation(CHARITY)).name === 'Carers Leeds');
  expect(await providerIn('local:carers')).toMatchObject({
    provider: { id: CHARITY, name: 'Carers Leeds', phone: '01632 960994' },
  });
});
