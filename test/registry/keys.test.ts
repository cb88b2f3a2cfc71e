import { join } from 'node:path';
import { openEmbedded } from '../../shared/storage/embedded.ts';
import { temporaryFolder } from '../support/folder.ts';
import {
  codesOf,
  openDesk,
  OPERATOR_KEY,
  publication,
  type Desk,
} from '../support/registry/desk.ts';

const folder = temporaryFolder();
let today = '2026-11-24';
let desk: Desk;
let health: string;
beforeAll(async () => {
  const now = () => new Date(`${today}T09:00:00Z`);
  desk = await openDesk(openEmbedded(join(folder, 'keys')), { now });
  health = await desk.addAgency();
  await desk.addAgency('Tourism');
});
afterAll(() => desk.close());

const issue = async (wanted: object): Promise<string> =>
  (await desk.post('/keys', wanted, OPERATOR_KEY)).body.apiKey;

test('a key is random, and told once: the store has a hash of it only', async () => {
  const [id, secret] = health.split('.');
  expect(id).toMatch(/^[0-9a-f]{12}$/);
  expect(Buffer.from(secret!, 'base64url')).toHaveLength(32);
});

test.each([
  ['/check', { name: 'tourism', sdl: 'type A' }],
  ['/publish', publication({ name: 'tourism' })],
  ['/rollback', { name: 'tourism', to: 1 }],
  ['/retire', { name: 'tourism' }],
  ['/conformance', { name: 'tourism', results: [{ id: 'key', state: 'PASSED' }] }],
  ['/agencies', { name: 'wellbeing', tier: 'LOCAL', prefix: 'Wellbeing' }],
  ['/keys', { holder: 'health', scopes: ['PUBLISH'] }],
  ['/approve', { name: 'health', version: 'a'.repeat(64) }],
  ['/operations', { manifest: {} }],
])('%s is not done for another agency, nor what only operators do', async (path, body) => {
  const reply = await desk.post(path, body, health);
  expect([reply.status, codesOf(reply)]).toEqual([403, ['FORBIDDEN']]);
});

test('another agency’s history and SDL, and the log, are not shown', async () => {
  for (const path of ['/subgraphs/tourism/history', '/audit', '/subgraphs/tourism/a.graphql'])
    expect((await desk.get(path, health)).status).toBe(403);
});

test('a key does what its scopes say, and no more', async () => {
  const checker = await issue({ holder: 'health', scopes: ['CHECK'] });
  const { name, sdl } = publication();
  expect((await desk.post('/check', { name, sdl }, checker)).status).toBe(200);
  expect((await desk.post('/publish', publication(), checker)).status).toBe(403);
});

test('a key is taken until its last day, and a revoked one no longer', async () => {
  const key = await issue({ holder: 'health', scopes: ['CHECK'], expires: '2026-11-24' });
  expect((await desk.get('/subgraphs', key)).status).toBe(200);
  today = '2026-11-25';
  expect((await desk.get('/subgraphs', key)).status).toBe(401);
  const other = await issue({ holder: 'health', scopes: ['CHECK'] });
  const revoked = await desk.send('DELETE', `/keys/${other.split('.')[0]}`, OPERATOR_KEY);
  expect(revoked.status).toBe(200);
  expect((await desk.get('/subgraphs', other)).status).toBe(401);
});

test('a front-end team has a key for its operations, and no agency’s scopes', async () => {
  expect(await issue({ holder: 'console', scopes: ['OPERATIONS'] })).toContain('.');
  const reply = await desk.post('/keys', { holder: 'console', scopes: ['PUBLISH'] }, OPERATOR_KEY);
  expect(codesOf(reply)).toEqual(['UNKNOWN_AGENCY']);
});

test.each([
  'Health',
  'Heal',
  'HealthWales',
  'Local',
  'Listing',
  'Council',
  'Postcode',
  'Published',
  'he',
  'X-1',
])('the prefix %s is not given: something there would be its', async (prefix) => {
  const wanted = { name: 'wellbeing', tier: 'LOCAL', prefix };
  expect((await desk.post('/agencies', wanted, OPERATOR_KEY)).body.ok).toBe(false);
});

test.each([
  'local',
  'third-sector',
  'routing',
  'operator',
  'health',
  'lgsl',
  'charity',
  'signpost',
])('the name %s is taken', async (name) => {
  const wanted = { name, tier: 'LOCAL', prefix: 'Wellbeing' };
  expect(codesOf(await desk.post('/agencies', wanted, OPERATOR_KEY))).toEqual(['NAME_TAKEN']);
});

test('a type of listing is named as one', async () => {
  const wanted = {
    name: 'wellbeing',
    tier: 'LOCAL',
    prefix: 'Wellbeing',
    typeName: 'WellbeingClub',
  };
  expect(codesOf(await desk.post('/agencies', wanted, OPERATOR_KEY))).toEqual(['PREFIX']);
});

test('wrong keys are held up after a while, and right ones are not', async () => {
  const tries = [];
  for (let tried = 0; tried < 15; tried++) tries.push((await desk.get('/subgraphs', 'a.b')).status);
  expect(tries[0]).toBe(401);
  expect(tries.at(-1)).toBe(429);
  expect((await desk.get('/subgraphs', health)).status).toBe(200);
});

test('every refusal is told in two languages', async () => {
  const replies = [
    await desk.post('/check', 'not json', health),
    await desk.post('/check', { name: 1 }, health),
    await desk.post('/publish', publication({ name: 'nobody' }), OPERATOR_KEY),
    await desk.post('/rollback', { name: 'health', to: 99 }, health),
    await desk.post('/retire', { name: 'health' }, health),
    await desk.get('/versions/99/schema.graphql'),
    await desk.get('/versions/one/schema.graphql'),
  ];
  expect(replies.flatMap(codesOf)).toEqual([
    'BAD_REQUEST',
    'BAD_REQUEST',
    'UNKNOWN_AGENCY',
    'UNKNOWN_VERSION',
    'NOT_PUBLISHED',
    'UNKNOWN_VERSION',
    'BAD_REQUEST',
  ]);
  for (const { message } of replies.flatMap(({ body }) => body.refusals))
    expect(message.en).not.toBe(message.cy);
});
