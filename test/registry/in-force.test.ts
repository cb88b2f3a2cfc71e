import { join } from 'node:path';
import { shippedSubgraphs } from '../../app/shipped-sdl.ts';
import { compose } from '../../gateway/composition/compose.ts';
import type { LiveGraph, Published } from '../../gateway/composition/live-graph.ts';
import { openEmbedded } from '../../shared/storage/embedded.ts';
import { temporaryFolder } from '../support/folder.ts';
import { agencySdl } from '../support/registry/agency-sdl.ts';
import { codesOf, composing, openDesk, publication, type Desk } from '../support/registry/desk.ts';

const folder = temporaryFolder();
const database = openEmbedded(join(folder, 'in-force'));
const desks: Desk[] = [];
const open = async (live: LiveGraph) => {
  const desk = await openDesk(database, { live });
  desks.push(desk);
  return desk;
};
afterAll(() => Promise.all(desks.map((desk) => desk.close())));

const BROKEN = agencySdl({ fields: 'broken: Int' });
let key: string;

test('what cannot be put in force is undone, told, and what was before stands', async () => {
  const live = composing();
  const desk = await open({
    ...live,
    apply: async (published) => {
      if (published.some(({ sdl }) => sdl?.includes('broken'))) throw new Error('it does not load');
      await live.apply(published);
    },
  });
  key = await desk.addAgency();
  const { body: first } = await desk.post('/publish', publication(), key);
  const next = publication({ sdl: BROKEN, base: first.number });
  const reply = await desk.post('/publish', next, key);
  expect([reply.status, codesOf(reply)]).toEqual([503, ['NOT_IN_FORCE']]);
  expect((await desk.get('/schema.graphql')).body).not.toContain('broken');
  const { subgraphs } = (await desk.get('/subgraphs', key)).body;
  expect(subgraphs).toMatchObject([{ version: first.version }]);
  const { history } = (await desk.get('/subgraphs/health/history', key)).body;
  const { publishers } = (await desk.get('/publishers')).body;
  expect(publishers).toMatchObject([{ versions: 1, since: history[0].at }]);
  expect(history.map(({ kind }: { kind: string }) => kind)).toEqual([
    'PUBLISHED',
    'PUBLISHED',
    'UNDONE',
  ]);
});

test('a publisher that does not compose with a new version of the directory is left out, not lost', async () => {
  const live = composing();
  const withoutHealth: LiveGraph = {
    ...live,
    compose: async (published) =>
      published.some(({ name, sdl }) => name === 'health' && sdl !== null)
        ? { errors: ['health does not fit'] }
        : live.compose(published),
  };
  const desk = await open(withoutHealth);
  expect((await desk.get('/schema.graphql')).body).not.toContain('HealthListing');
  expect((await desk.get('/subgraphs', key)).body.subgraphs).toHaveLength(1);
  const again = await open(composing());
  expect((await again.get('/schema.graphql')).body).toContain('HealthListing');
});

test('while one’s part does not compose, its listings stay and others publish', async () => {
  const live = composing();
  let applied: readonly Published[] = [];
  const desk = await open({
    ...live,
    compose: async (published) =>
      published.some(({ name, sdl }) => name === 'health' && sdl !== null)
        ? { errors: ['health does not fit'] }
        : live.compose(published),
    apply: async (published) => {
      applied = published;
      await live.apply(published);
    },
  });
  const other = await desk.addAgency('Other');
  const sdl = agencySdl({ prefix: 'Other' });
  const reply = await desk.post('/publish', publication({ name: 'other', sdl }), other);
  expect([reply.status, codesOf({ ...reply, body: { refusals: [], ...reply.body } })]).toEqual([
    200,
    [],
  ]);
  expect(applied).toMatchObject([
    { name: 'health', typeName: 'PublishedListing', sdl: null },
    { name: 'other', typeName: 'OtherListing' },
  ]);
});

test('what takes too long to compose is refused, and its thread is ended', async () => {
  const parts = shippedSubgraphs();
  expect(await compose(parts, 1)).toEqual({ errors: [expect.stringContaining('takes longer')] });
  expect(await compose(parts)).toMatchObject({ apiSdl: expect.stringContaining('whoDelivers') });
});
