import { sampleDirectory, WHO_DELIVERS } from '../support/directory.ts';
import { eventually } from '../support/eventually.ts';
import { joiningAt } from '../support/joining-agency.ts';
import { written } from '../support/listing.ts';
import { OPERATOR_KEY } from '../support/registry/desk.ts';

const directory = sampleDirectory({
  REGISTRY_OPERATOR_KEY: OPERATOR_KEY,
  REGISTRY_ALLOWED_HOSTS: '127.0.0.1:*',
  OWNER_KEYS: 'local/brighton=E06000043:a-key-of-brighton',
});
const { send, join } = joiningAt(() => directory.url);

const brighton = { id: 'E06000043', name: { en: 'Brighton and Hove City Council' } };
const charity = { id: 'charity:9999999', name: { en: 'Tidy Shore' } };
const inBrighton = { responsible: brighton, coverage: { areas: ['E06000043'] } };
const asked = (language: string) => ({ service: 'lgsl:524', postcode: 'BN1 1JA', language });
type Route = {
  rank: number;
  role: string;
  reasons: { code: string; text: string }[];
  listing: { id: string };
};
const bins = async (language = 'EN') =>
  (await directory.ask(WHO_DELIVERS, asked(language))).whoDelivers as {
    responsible: { id: string };
    routes: Route[];
  };
const routeOf = async (id: string) => {
  const { routes } = await bins();
  return routes.find(({ listing }) => listing.id === id)!;
};
const roleOf = async (id: string) => (await routeOf(id)).role;
const becomes = (id: string, role: string) => eventually(async () => (await roleOf(id)) === role);
const codesOf = ({ reasons }: Route) => reasons.map(({ code }) => code);

let shore: string;
let seaside: string;
let before: Awaited<ReturnType<typeof bins>>;

test('a new agency takes no duty over, puts nothing first and is nobody else', async () => {
  before = await bins();
  expect(before.routes[0]).toMatchObject({ role: 'DUTY' });
  shore = await join('shore', [
    written('claim', { ...inBrighton, provider: charity, arrangement: 'COMMISSIONED' }),
    written('duty', {
      responsible: charity,
      provider: charity,
      coverage: { areas: ['E06000043'] },
      duty: { source: 'Made up' },
    }),
    {
      ...written('in-its-name', { ...inBrighton, provider: brighton, duty: { source: 'Made up' } }),
      prefers: [{ listing: 'shore:claim', text: { en: 'Try this first' }, source: 'Made up' }],
    },
  ]);
  const { responsible, routes } = await bins();
  expect(responsible.id).toBe('E06000043');
  expect(routes[0]).toMatchObject({ role: 'DUTY', listing: before.routes[0]!.listing });
  expect(routes.flatMap(codesOf)).not.toContain('LOCAL_PRIORITY');
  const theirs = routes.filter(({ listing }) => listing.id.startsWith('shore:'));
  expect(theirs.map(({ role }) => role)).toEqual(['ALTERNATIVE', 'ALTERNATIVE', 'ALTERNATIVE']);
  expect(codesOf(await routeOf('shore:in-its-name'))[0]).toBe('PUBLISHED_IN_ITS_NAME');
});

test('a claim says that it is one, in both languages, and so does who pays', async () => {
  const { reasons } = await routeOf('shore:claim');
  expect(reasons.slice(0, 2)).toEqual([
    {
      code: 'CLAIMS_TO_DELIVER',
      text: 'The publisher shore says that Tidy Shore delivers this for Brighton and Hove City Council; neither has confirmed it.',
    },
    {
      code: 'PAID_BY',
      text: 'The publisher shore says that Brighton and Hove City Council pays for it.',
    },
  ]);
  const WELSH = WHO_DELIVERS.replace(
    'reasons { code text }',
    'reasons { code text(language: CY) }',
  );
  const { whoDelivers } = await directory.ask(WELSH, asked('CY'));
  const welsh = whoDelivers.routes.find(({ listing }: Route) => listing.id === 'shore:claim');
  expect(welsh.reasons[0].text).toBe(
    'Dywed y cyhoeddwr shore fod Tidy Shore yn darparu hyn ar ran Brighton and Hove City Council; nid yw’r naill na’r llall wedi cadarnhau hynny.',
  );
});

const CLAIMS = `{ claims(organisation: "E06000043") { nodes { kinds confirmed listing { id provider { name } services { id } } } } }`;

test('the body sees the claims waiting, in the graph and on its page', async () => {
  const { nodes } = (await directory.ask(CLAIMS)).claims;
  expect(nodes).toEqual([
    {
      kinds: ['DELIVERS_FOR'],
      confirmed: false,
      listing: {
        id: 'shore:claim',
        provider: { name: 'Tidy Shore' },
        services: [{ id: 'lgsl:524' }],
      },
    },
    expect.objectContaining({ kinds: ['TAKES_DUTY'], confirmed: false }),
    expect.objectContaining({ kinds: ['IN_ITS_NAME', 'HAS_DUTY', 'PREFERS'], confirmed: false }),
  ]);
  const page = await (await fetch(`${directory.url}/organisations/E06000043`)).text();
  expect(page).toContain('says that it delivers this for the organisation');
  expect(page).toContain('Waits for its word');
});

test('an agency confirms nothing for a body that it does not speak for', async () => {
  const confirmation = { body: 'E06000043', listing: 'shore:claim' };
  const { status, body } = await send('POST', '/confirmations', shore, confirmation);
  expect([status, body.refusals[0].code]).toEqual([403, 'NOT_YOUR_BODY']);
  expect(await roleOf('shore:claim')).toBe('ALTERNATIVE');
});

test('an operator confirms a claim, and takes it back', async () => {
  const confirmation = { body: 'E06000043', listing: 'shore:claim' };
  expect((await send('POST', '/confirmations', OPERATOR_KEY, confirmation)).status).toBe(200);
  await becomes('shore:claim', 'COMMISSIONED');
  expect((await directory.ask(CLAIMS)).claims.nodes[0].confirmed).toBe(true);
  const { reasons } = await routeOf('shore:claim');
  expect(reasons[1]).toEqual({
    code: 'PAID_BY',
    text: 'Brighton and Hove City Council pays for it.',
  });
  const path = `/confirmations?${new URLSearchParams(confirmation)}`;
  expect((await send('DELETE', path, OPERATOR_KEY)).status).toBe(200);
  await becomes('shore:claim', 'ALTERNATIVE');
  expect((await send('DELETE', path, OPERATOR_KEY)).status).toBe(404);
});

test('a confirmed claim still states no duty and prefers nothing, unless that was confirmed too', async () => {
  const confirmation = { body: 'E06000043', listing: 'shore:in-its-name' };
  await send('POST', '/confirmations', OPERATOR_KEY, confirmation);
  await becomes('shore:in-its-name', 'DUTY');
  expect((await bins()).routes.flatMap(codesOf)).not.toContain('LOCAL_PRIORITY');
  await send('POST', '/confirmations', OPERATOR_KEY, { ...confirmation, statements: true });
  await eventually(async () => codesOf(await routeOf('shore:claim')).includes('LOCAL_PRIORITY'));
  await send('DELETE', `/confirmations?${new URLSearchParams(confirmation)}`, OPERATOR_KEY);
  await becomes('shore:in-its-name', 'ALTERNATIVE');
});

test('the body’s own agency confirms it, once an operator says that it speaks for the body', async () => {
  seaside = await join('seaside', [written('other', { services: ['lgsl:533'] })]);
  const confirmation = { body: 'E06000043', listing: 'shore:claim' };
  expect((await send('POST', '/confirmations', seaside, confirmation)).status).toBe(403);
  const organisations = ['E06000043'];
  const said = await send('PUT', '/agencies/seaside/organisations', OPERATOR_KEY, {
    organisations,
  });
  expect(said).toEqual({ status: 200, body: { ok: true, organisations } });
  expect((await send('POST', '/confirmations', seaside, confirmation)).status).toBe(200);
  await becomes('shore:claim', 'COMMISSIONED');
});

test('a confirmation outlives a restart, and is taken back by who gave it', async () => {
  await directory.restart();
  expect(await roleOf('shore:claim')).toBe('COMMISSIONED');
  const taken = new URLSearchParams({ body: 'E06000043', listing: 'shore:claim' });
  expect((await send('DELETE', `/confirmations?${taken}`, seaside)).status).toBe(200);
  await becomes('shore:claim', 'ALTERNATIVE');
});

test('the body’s own listing that names the provider confirms it', async () => {
  const SAVE = `mutation ($listing: LocalListingInput!) { saveLocalListing(listing: $listing, version: 0) { __typename } }`;
  const listing = {
    key: 'tidy-shore',
    authority: 'E06000043',
    title: { en: 'Bins on the shore' },
    services: ['lgsl:524'],
    arrangement: 'COMMISSIONED',
    ...inBrighton,
    provider: charity,
  };
  const key = { authorization: 'Bearer a-key-of-brighton' };
  const { saveLocalListing } = await directory.ask(SAVE, { listing }, key);
  expect(saveLocalListing.__typename).toBe('LocalListingSaved');
  await becomes('shore:claim', 'COMMISSIONED');
  expect(await roleOf('shore:in-its-name')).toBe('ALTERNATIVE');
});

test('whom an agency speaks for follows the operator without another publish', async () => {
  const organisations = ['E06000043'];
  await send('PUT', '/agencies/shore/organisations', OPERATOR_KEY, { organisations });
  await becomes('shore:in-its-name', 'DUTY');
  await send('PUT', '/agencies/shore/organisations', OPERATOR_KEY, { organisations: [] });
  await becomes('shore:in-its-name', 'ALTERNATIVE');
  const { responsible } = await bins();
  expect(responsible.id).toBe('E06000043');
});

test('a body with a voice of its own takes no other’s duty over, until that says so', async () => {
  const organisations = ['charity:9999999'];
  await send('PUT', '/agencies/shore/organisations', OPERATOR_KEY, { organisations });
  expect((await bins()).responsible.id).toBe('E06000043');
  expect(await roleOf('shore:duty')).toBe('ALTERNATIVE');
  const confirmation = { body: 'E06000043', listing: 'shore:duty', statements: true };
  await send('POST', '/confirmations', OPERATOR_KEY, confirmation);
  await eventually(async () => (await bins()).responsible.id === 'charity:9999999');
});

test('what was refused and who was given a voice is in the audit', async () => {
  await send('PUT', '/agencies/shore/organisations', shore, { organisations: ['E06000043'] });
  const { entries } = (await send('GET', '/audit', OPERATOR_KEY)).body;
  const told = entries.map(({ kind, tried, needs, name }: Record<string, string>) =>
    [kind, tried ?? name, needs].filter(Boolean).join(' '),
  );
  expect(told).toEqual(
    expect.arrayContaining([
      'REFUSED POST /registry/confirmations NOT_YOUR_BODY',
      'REFUSED PUT /registry/agencies/shore/organisations OPERATE',
      'AGENCY_ORGANISATIONS seaside',
      'CONFIRMED',
      'CONFIRMATION_WITHDRAWN',
    ]),
  );
  const refused = entries.filter(({ kind }: { kind: string }) => kind === 'REFUSED');
  expect(refused[0].by).toMatch(/^shore\/[0-9a-f]{12}$/);
});
