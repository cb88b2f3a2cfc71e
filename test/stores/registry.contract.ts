import type { Database } from '../../shared/storage/database.ts';
import { agencySdl } from '../support/registry/agency-sdl.ts';
import {
  codesOf,
  openDesk,
  OPERATOR_KEY,
  publication,
  type Desk,
} from '../support/registry/desk.ts';

const beds = (count: number) => agencySdl({ fields: `beds${count}: Int` });

const statusesOf = (replies: { status: number }[]) =>
  replies.map(({ status }) => String(status)).sort();

/** What is claimed of the registry on any store. */
export function registryContract(open: (space: string) => Promise<Database>) {
  const closing: (() => Promise<unknown>)[] = [];
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  });
  const deskOn = async (database: Database, changes: Parameters<typeof openDesk>[1] = {}) => {
    const desk = await openDesk(database, changes);
    closing.push(desk.close);
    return desk;
  };
  let spaces = 0;
  const opened = async () => {
    const database = await open(`registry-${spaces++}`);
    closing.push(database.close);
    return database;
  };

  test('an agency that nobody knew joins, changes, goes back and leaves', async () => {
    const desk = await deskOn(await opened());
    const key = await desk.addAgency();
    const checked = await desk.post('/check', { name: 'health', sdl: agencySdl() }, key);
    expect(checked).toMatchObject({ status: 200, body: { ok: true, base: 0, refusals: [] } });

    const first = await desk.post('/publish', publication(), key);
    expect(first).toMatchObject({ status: 200, body: { ok: true, version: checked.body.version } });
    expect((await desk.get('/schema.graphql')).body).toContain('healthWards: [HealthWard!]');
    expect((await desk.get('/supergraph.graphql')).body).toContain('HealthListing');

    const base = first.body.number;
    const second = await desk.post('/publish', publication({ sdl: beds(1), base }), key);
    expect(second.status).toBe(200);
    expect((await desk.get('/schema.graphql')).body).toContain('beds1: Int');

    const back = await desk.post('/rollback', { name: 'health', to: base }, key);
    expect(back).toMatchObject({ status: 200, body: { version: first.body.version } });
    expect((await desk.get('/schema.graphql')).body).not.toContain('beds1');
    const before = `/versions/${second.body.number}/schema.graphql`;
    expect((await desk.get(before)).body).toContain('beds1: Int');

    expect(await desk.post('/retire', { name: 'health' }, key)).toMatchObject({ status: 200 });
    expect((await desk.get('/schema.graphql')).body).not.toContain('HealthListing');
    const { body } = await desk.get('/subgraphs/health/history', key);
    expect(body.history.map(({ kind }: { kind: string }) => kind)).toEqual([
      'PUBLISHED',
      'PUBLISHED',
      'ROLLED_BACK',
      'RETIRED',
    ]);
  });

  test('of two publishes of one agency at once one wins, and the other is told', async () => {
    const desk = await deskOn(await opened());
    const key = await desk.addAgency();
    const replies = await Promise.all(
      [1, 2].map((count) => desk.post('/publish', publication({ sdl: beds(count) }), key)),
    );
    expect(statusesOf(replies)).toEqual(['200', '409']);
    const lost = replies.findIndex(({ status }) => status === 409);
    expect(codesOf(replies[lost]!)).toEqual(['CHANGED_SINCE']);
    const schema = (await desk.get('/schema.graphql')).body;
    expect(schema).toContain(`beds${2 - lost}`);
    expect(schema).not.toContain(`beds${lost + 1}`);
  });

  test('of two processes that publish for one agency at once one wins, and both then serve it', async () => {
    const database = await opened();
    const desks = [await deskOn(database), await deskOn(database)] as [Desk, Desk];
    const key = await desks[0].addAgency();
    const replies = await Promise.all(
      desks.map((desk, index) => desk.post('/publish', publication({ sdl: beds(index) }), key)),
    );
    expect(statusesOf(replies)).toEqual(['200', '409']);
    const won = replies.findIndex(({ status }) => status === 200);
    for (const { registry } of desks) {
      const { published } = await registry.follow();
      expect(published.get('health')!.version).toBe(replies[won]!.body.version);
      expect(registry.graph.current().apiSdl).toContain(`beds${won}`);
    }
  });

  test('of two processes that publish for two agencies at once both win, one after the other', async () => {
    const database = await opened();
    const desks = [await deskOn(database), await deskOn(database)] as [Desk, Desk];
    const health = await desks[0].addAgency();
    const tourism = await desks[1].addAgency('Tourism');
    const replies = await Promise.all([
      desks[0].post('/publish', publication(), health),
      desks[1].post(
        '/publish',
        publication({ name: 'tourism', sdl: agencySdl({ prefix: 'Tourism' }) }),
        tourism,
      ),
    ]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    await desks[0].registry.follow();
    const { apiSdl } = desks[0].registry.graph.current();
    expect(apiSdl).toContain('type HealthListing');
    expect(apiSdl).toContain('type TourismListing');
  });

  test('what is published is in force again after a restart, from the store alone', async () => {
    const database = await opened();
    const desk = await openDesk(database);
    const key = await desk.addAgency();
    await desk.post('/publish', publication(), key);
    await desk.close();
    const again = await deskOn(database);
    expect((await again.get('/schema.graphql')).body).toContain('type HealthListing');
    expect((await again.get('/subgraphs', key)).body.subgraphs).toHaveLength(1);
  });

  test('the log tells everything that was done, by whom, only ever grows, and holds no secret', async () => {
    const desk = await deskOn(await opened());
    const key = await desk.addAgency();
    const audit = async () => (await desk.get('/audit', OPERATOR_KEY)).body.entries;
    const before = await audit();
    await desk.post('/publish', publication(), key);
    await desk.post('/publish', publication({ sdl: 'type A' }), key);
    await desk.post('/retire', { name: 'health' }, key);
    const after = await audit();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(
      after.map(({ kind, number }: { kind: string; number: number }) => [kind, number]),
    ).toEqual([
      ['STARTED', 1],
      ['AGENCY_ADDED', 2],
      ['KEY_ISSUED', 3],
      ['PUBLISHED', 4],
      ['RETIRED', 5],
    ]);
    const [id, secret] = key.split('.');
    expect(after.at(-1).by).toBe(`health/${id}`);
    expect(JSON.stringify(after)).not.toContain(secret);
    expect(JSON.stringify(after)).not.toMatch(/hash|serviceKey/);
  });
}
