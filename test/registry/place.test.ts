import { join } from 'node:path';
import { versionOf } from '../../registry/event-log/version.ts';
import { openEmbedded } from '../../shared/storage/embedded.ts';
import { publisherSDL } from '../../shared/contract/publisher.ts';
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
let spaces = 0;
let desk: Desk;
let key: string;
let base: number;
beforeEach(async () => {
  desk = await openDesk(openEmbedded(join(folder, String(spaces++))));
  key = await desk.addAgency();
  base = 0;
});
afterEach(() => desk.close());

const publish = async (sdl: string) => {
  const reply = await desk.post('/publish', publication({ sdl, base }), key);
  base = reply.body.number ?? base;
  return reply;
};
const approve = async (sdl: string) => {
  const wanted = { name: 'health', version: versionOf(sdl) };
  expect((await desk.post('/approve', wanted, OPERATOR_KEY)).status).toBe(200);
};
const schema = async () => (await desk.get('/schema.graphql')).body;

const SDL = agencySdlWithPlace();
const WITH_BEDS = SDL.replace('waitingWeeks: Int', 'beds: Int\n  waitingWeeks: Int');
const MORE = WITH_BEDS.replace('healthClinics:', 'healthDoctors: Int\n  healthClinics:');

test('fields on Place are refused until an operator approves them, with the line and what to run', async () => {
  const reply = await publish(SDL);
  expect([reply.status, codesOf(reply)]).toEqual([422, ['PLACE_NEEDS_APPROVAL']]);
  const [{ line, message }] = reply.body.refusals;
  expect(SDL.split('\n')[line - 1]).toContain('healthClinics');
  for (const text of [message.en, message.cy])
    expect(text).toContain(`signpost registry approve health ${versionOf(SDL)}`);
  expect(message.cy).not.toBe(message.en);
  expect(await schema()).not.toContain('healthClinics');
});

test('what was approved stays so in later versions, and another field needs an approval of its own', async () => {
  await approve(SDL);
  expect((await publish(SDL)).status).toBe(200);
  expect(await schema()).toContain('healthClinics');
  expect((await publish(WITH_BEDS)).status).toBe(200);
  const refused = await publish(MORE);
  expect(codesOf(refused)).toEqual(['PLACE_NEEDS_APPROVAL']);
  expect(refused.body.refusals[0].message.en).toContain('Place.healthDoctors');
});

test('what was published with an approval comes back by a rollback, and after a retirement', async () => {
  await approve(SDL);
  const { number } = (await publish(SDL)).body;
  await desk.post('/retire', { name: 'health' }, key);
  expect(await schema()).not.toContain('healthClinics');
  await desk.post('/rollback', { name: 'health', to: number }, key);
  expect(await schema()).toContain('healthClinics');
});

test('a publisher without fields of its own is in force, and adds no type to the graph', async () => {
  const before = await schema();
  const reply = await publish(publisherSDL({ typeName: 'HealthListing' }));
  expect(reply.body).toMatchObject({ ok: true, changes: [], warnings: [] });
  expect((await desk.get('/subgraphs', key)).body.subgraphs).toHaveLength(1);
  expect(await schema()).toBe(before);
  expect((await publish(agencySdl())).status).toBe(200);
  expect(await schema()).toContain('type HealthListing');
});

test('a field for every listing is one of every type, under the publisher’s prefix', async () => {
  const minimal = publisherSDL({ typeName: 'HealthListing' });
  const sdl = `${minimal.replace('"@key"', '"@key", "@interfaceObject"')}
type Listing @key(fields: "id") @interfaceObject { id: ID!  healthRating: Int }`;
  expect((await publish(sdl)).body).toMatchObject({ ok: true });
  const types = (await schema()).match(/^(type|interface) \w*Listing\b[^}]*healthRating: Int/gm);
  expect(types).toHaveLength(6);
});
