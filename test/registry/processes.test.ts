import { agencySdl } from '../support/registry/agency-sdl.ts';
import { fileIn, temporaryFolder } from '../support/folder.ts';
import { json, misbehavingServer } from '../support/misbehaving.ts';
import { processes, type Running } from '../support/process.ts';
import { PAGE } from '../support/registry/bad-inputs.ts';
import { OPERATOR_KEY } from '../support/registry/desk.ts';
import { SIX } from '../support/registry/six-agencies.ts';
import { signpostWith } from '../support/signpost.ts';

const folder = temporaryFolder();
const start = processes();
let subgraph: Awaited<ReturnType<typeof misbehavingServer>>;
let directory: Running;
const startDirectory = async () => {
  directory = await start(undefined, {
    DATA_DIR: folder,
    REGISTRY_OPERATOR_KEY: OPERATOR_KEY,
    REGISTRY_ALLOWED_HOSTS: subgraph.url.host,
  });
};
beforeAll(async () => {
  subgraph = await misbehavingServer();
  subgraph.behave(json(PAGE));
  await startDirectory();
});
afterAll(() => subgraph.close());

const signpost = (key: string, ...args: string[]) =>
  signpostWith({ REGISTRY_URL: directory.url, REGISTRY_KEY: key }, ...args);

const published = async (): Promise<string[]> => {
  const response = await fetch(`${directory.url}/registry/schema.graphql`);
  return [...(await response.text()).matchAll(/\bbeds\d+\b/g)].map(([field]) => field);
};

// Each version keeps the fields of those before it: taking one away could break somebody.
const fieldsTo = (count: number) => Array.from({ length: count }, (_, index) => `beds${index + 1}`);
const withBeds = (count: number) =>
  fileIn(
    folder,
    `beds${count}.graphql`,
    agencySdl({
      fields: fieldsTo(count)
        .map((field) => `${field}: Int`)
        .join(' '),
    }),
  );

let key: string;
test('an operator adds an agency, whose two keys are shown once', async () => {
  const added = await signpost(
    OPERATOR_KEY,
    'registry',
    'add-agency',
    'health',
    '--tier',
    'NATIONAL',
    '--prefix',
    'Health',
  );
  expect(added.status).toBe(0);
  key = /REGISTRY_KEY=(\S+)/.exec(added.said)![1]!;
  expect(/SERVICE_KEY=(\S+)/.exec(added.said)![1]).toHaveLength(43);
  expect((await signpost(OPERATOR_KEY, 'registry', 'audit')).said).not.toContain(key.split('.')[1]);
});

test('an agency checks its SDL and is told what is wrong, where, in its language', async () => {
  const bad = fileIn(folder, 'bad.graphql', agencySdl({ more: 'type Clinic { a: Int }' }));
  const english = await signpost(key, 'check', bad, '--name', 'health');
  expect(english.status).toBe(1);
  expect(english.said).toMatch(/line \d+: The type Clinic is not yours/);
  const welsh = await signpost(key, 'check', bad, '--name', 'health', '--welsh');
  expect(welsh.said).toMatch(/llinell \d+: Nid chi biau’r math Clinic/);
  const good = await signpost(key, 'check', withBeds(1), '--name', 'health');
  expect([good.status, good.said]).toEqual([0, expect.stringMatching(/version [0-9a-f]{64}/)]);
});

test('an agency with SDL of the former contract is told what is composed otherwise, in its language', async () => {
  const former = fileIn(folder, 'former.graphql', SIX.get('meals')!.replaceAll('Meals', 'Health'));
  const english = await signpost(key, 'check', former, '--name', 'health');
  expect([english.status, english.said]).toEqual([
    0,
    expect.stringMatching(/warning: line \d+: .*title, summary/),
  ]);
  const welsh = await signpost(key, 'check', former, '--name', 'health', '--welsh');
  expect(welsh.said).toMatch(/rhybudd: llinell \d+: Mae’r cyfeiriadur yn ateb/);
});

test('what is published outlives kill -9, whole', async () => {
  const publish = (count: number) =>
    signpost(key, 'publish', withBeds(count), '--name', 'health', '--url', subgraph.url.href);
  for (let round = 1; round <= 2; round++) {
    expect((await publish(round)).status).toBe(0);
    await directory.end('SIGKILL');
    await startDirectory();
    expect(await published()).toEqual(fieldsTo(round));
  }
  // Killed at any moment of it, a publish has happened or it has not.
  const trying = publish(3);
  while (subgraph.heard.length < 3) await new Promise((resolve) => setImmediate(resolve));
  await directory.end('SIGKILL');
  const { status } = await trying;
  await startDirectory();
  const fields = await published();
  expect(status === 0 ? [fieldsTo(3)] : [fieldsTo(2), fieldsTo(3)]).toContainEqual(fields);
  expect((await publish(3)).status).toBe(0);
  expect(await published()).toEqual(fieldsTo(3));
}, 240_000);

test('the subgraph was shown the agency’s own service key, and no other', () => {
  for (const { headers } of subgraph.heard) {
    expect(headers['x-signpost-service']).toHaveLength(43);
    expect(headers).not.toHaveProperty('authorization');
  }
});

test('it looks back, rolls back and leaves', async () => {
  const { said } = await signpost(key, 'registry', 'history', 'health');
  const { history } = JSON.parse(said) as { history: { number: number }[] };
  const back = await signpost(key, 'registry', 'rollback', 'health', String(history[0]!.number));
  expect(back.status).toBe(0);
  expect(await published()).toEqual(['beds1']);
  expect((await signpost(key, 'registry', 'changes')).said).toContain('beds2');
  expect((await signpost(key, 'registry', 'retire', 'health')).status).toBe(0);
  expect(await published()).toEqual([]);
  expect((await signpost(key, 'registry', 'retire', 'health')).status).toBe(1);
}, 60_000);

test('without a key, or a directory, it is said what to set', async () => {
  expect((await signpost('', 'registry', 'list')).said).toMatch(/^Set REGISTRY_KEY/);
  expect((await signpost('not-a-key', 'registry', 'list')).said).toMatch(/Send your key/);
});
