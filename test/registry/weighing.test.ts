import { join } from 'node:path';
import { openEmbedded } from '../../shared/storage/embedded.ts';
import { temporaryFolder } from '../support/folder.ts';
import { agencySdl, agencySdlWithPlace } from '../support/registry/agency-sdl.ts';
import {
  codesOf,
  openDesk,
  OPERATOR_KEY,
  publication,
  type Desk,
} from '../support/registry/desk.ts';

const folder = temporaryFolder();
const BEDS = 'beds: Int';
const DEPRECATED = 'beds: Int @deprecated(reason: "Ask for wards. Stays until 2027-06-30.")';

let spaces = 0;
let day: string;
let desk: Desk;
let key: string;
let base: number;
beforeEach(async () => {
  day = '2026-11-24';
  const database = openEmbedded(join(folder, String(spaces++)));
  desk = await openDesk(database, { now: () => new Date(`${day}T09:00:00Z`) });
  key = await desk.addAgency();
  base = 0;
});
afterEach(() => desk.close());

const publish = async (fields: string) => {
  const reply = await desk.post('/publish', publication({ sdl: agencySdl({ fields }), base }), key);
  base = reply.body.number ?? base;
  return reply;
};
/** How the removal of `beds` is weighed, and whom it would break. */
const removal = async (path = 'HealthListing.beds') => {
  const { body } = await desk.post('/check', { name: 'health', sdl: agencySdl() }, key);
  const change = body.changes.find((change: { path: string }) => change.path === path);
  return { ok: body.ok, level: change.level, usedBy: change.usedBy };
};
const use = (...fields: string[]) => desk.registry.usage.record(fields, 'leeds-web');

test('while use has not been recorded for long, a removal breaks', async () => {
  await publish(BEDS);
  day = '2026-12-01';
  expect(await removal()).toMatchObject({ ok: false, level: 'BREAKING', usedBy: [] });
});

test('what nobody asked for in a month may be removed, with a warning', async () => {
  await publish(BEDS);
  day = '2027-01-10';
  expect(await removal()).toMatchObject({ ok: true, level: 'DANGEROUS' });
  expect((await publish('')).status).toBe(200);
});

test('what somebody asked for may not, and its owner learns who it was', async () => {
  await publish(BEDS);
  day = '2027-01-10';
  use('HealthListing.beds', 'Listing.title');
  use('HealthListing.beds');
  const usedBy = [{ client: 'leeds-web', count: 2 }];
  expect(await removal()).toEqual({ ok: false, level: 'BREAKING', usedBy });
  const { body } = await desk.get('/usage?type=HealthListing&field=beds', key);
  expect(body.usedBy).toEqual(usedBy);
  expect((await desk.get('/usage?type=HealthListing', key)).body.usedBy).toEqual(usedBy);
  const refused = await publish('');
  expect([refused.status, codesOf(refused)]).toEqual([409, ['BREAKING']]);
  expect(refused.body.refusals[0].message.cy).toContain('leeds-web');
  const { line } = refused.body.refusals[0];
  expect(agencySdl().split('\n')[line - 1]).toContain('type HealthListing');
});

test('use of long ago breaks nobody', async () => {
  await publish(BEDS);
  use('HealthListing.beds');
  await desk.registry.usage.write();
  day = '2027-01-10';
  expect(await removal()).toMatchObject({ ok: true, level: 'DANGEROUS' });
});

test('a field deprecated for long, until after the day promised, and unused, may go without a word', async () => {
  await publish(BEDS);
  await publish(DEPRECATED);
  day = '2027-05-01';
  expect(await removal()).toMatchObject({ ok: true, level: 'DANGEROUS' });
  day = '2027-07-01';
  expect(await removal()).toMatchObject({ ok: true, level: 'SAFE' });
  use('HealthListing.beds');
  expect(await removal()).toMatchObject({ ok: false, level: 'BREAKING' });
});

test('an enum’s value breaks those who ask for the fields that take it', async () => {
  await publish('');
  day = '2027-01-10';
  const sdl = agencySdl().replace('enum HealthKind { DAY NIGHT }', 'enum HealthKind { DAY }');
  const check = async () =>
    (await desk.post('/check', { name: 'health', sdl }, key)).body.changes[0].level;
  expect(await check()).toBe('DANGEROUS');
  use('HealthWard.beds');
  expect(await check()).toBe('BREAKING');
});

test('what does not compose is refused with the line it is about', async () => {
  const sdl = agencySdlWithPlace()
    .replace('council: Area! @external', 'council: HealthWard @external')
    .replace('"council { code }"', '"council { name }"');
  const { body } = await desk.post('/check', { name: 'health', sdl }, key);
  expect(body.refusals[0].code).toBe('NOT_COMPOSED');
  expect(sdl.split('\n')[body.refusals[0].line - 1]).toContain('council: HealthWard');
});

test('what the composer itself fails on is refused like anything else', async () => {
  const sdl = agencySdlWithPlace().replace('council: Area! @external', 'council: String @external');
  const { body } = await desk.post('/check', { name: 'health', sdl }, key);
  expect(codesOf({ status: 422, body })).toEqual(['NOT_COMPOSED']);
});

test('an operator may approve the breaking changes of one version, and of no other', async () => {
  await publish(BEDS);
  const { version } = (await desk.post('/check', { name: 'health', sdl: agencySdl() }, key)).body;
  await desk.post('/approve', { name: 'health', version }, OPERATOR_KEY);
  expect((await publish('other: Int')).status).toBe(409);
  expect((await publish('')).status).toBe(200);
});

test('what changed from one version of the graph to the next is told to anybody', async () => {
  const { body: first } = await publish(BEDS);
  const { body: second } = await publish(DEPRECATED);
  const { body } = await desk.get(`/changes?from=${first.number}`);
  expect(body.steps).toMatchObject([
    { number: second.number, kind: 'PUBLISHED', changes: [{ level: 'SAFE' }] },
  ]);
  expect(body.steps[0].changes[0].message).toEqual({
    en: expect.stringContaining('deprecated'),
    cy: expect.stringContaining('Anghymeradwywyd'),
  });
});

test('the names that clients give are counted as names, and a postcode is none', async () => {
  const { clientName } = await import('../../gateway/operation/client-name.ts');
  expect(
    ['leeds-web 1.2', 'LS1 1UR', 'a LS11UR b', 'x'.repeat(61), '<b>', undefined].map(clientName),
  ).toEqual(['leeds-web 1.2', ...Array.from({ length: 5 }, () => 'unnamed')]);
});
