import { agency } from '../support/agency.ts';
import { sampleDirectory } from '../support/directory.ts';
import { eventually } from '../support/eventually.ts';
import { pageAt } from '../support/page.ts';
import { registryDesk } from '../support/registry-desk.ts';
import { signpostWith } from '../support/signpost.ts';

const OPERATOR_KEY = 'the-key-of-the-operators-of-this-test';
const directory = sampleDirectory({
  REGISTRY_OPERATOR_KEY: OPERATOR_KEY,
  REGISTRY_ALLOWED_HOSTS: '127.0.0.1:*',
});
let desk: Awaited<ReturnType<typeof registryDesk>>;
let agencies: Record<'first' | 'more', Awaited<ReturnType<typeof agency>>>;
beforeAll(async () => {
  desk = await registryDesk(directory.url, OPERATOR_KEY);
  const folder = `${directory.folder}-agency`;
  const [first, more] = [
    await agency(folder, desk.serviceKey, 'first'),
    await agency(folder, desk.serviceKey, 'more'),
  ];
  agencies = { first, more };
  await desk.publish(first.publication);
});
afterAll(() => Promise.all(Object.values(agencies).map((one) => one.close())));

/** The row of a publisher, its cells in the order of the columns. */
async function rowOf(publisher: string, lang = 'en'): Promise<string[]> {
  const { document } = await pageAt(directory.url, `/publishers?lang=${lang}`);
  const row = [...document.querySelectorAll('tbody tr')].find((tr) =>
    tr.textContent.trim().startsWith(publisher),
  );
  return [...row!.querySelectorAll('th, td')].map(({ textContent }) => textContent.trim());
}
const columns = async (lang = 'en') =>
  (await pageAt(directory.url, `/publishers?lang=${lang}`)).textOf('thead th');

/** Runs the conformance checks on what is published, and tells the directory of them. */
const recordConformance = (url: string, key: string) =>
  signpostWith(
    { REGISTRY_URL: directory.url, REGISTRY_KEY: key },
    'conformance',
    url,
    '--key',
    desk.serviceKey,
    '--record',
    'rounds',
  );

test('the directory’s own publishers come with it: they have no versions apart', async () => {
  expect(await columns()).toEqual([
    'Publisher',
    'Kind',
    'State',
    'Last heard from',
    'Reports waiting',
    'Last conformance',
    'Versions',
  ]);
  const [, , state, , waiting, conformance, versions] = await rowOf('local');
  expect([state, waiting]).toEqual(['Up to date', '0']);
  expect([conformance, versions]).toEqual(['With the directory', 'With the directory']);
});

test('an agency that published stands beside them; of its conformance nobody has told', async () => {
  const [, tier, state, , waiting, conformance, versions] = await rowOf('rounds');
  expect([tier, state, waiting]).toEqual(['Councils', 'Up to date', '0']);
  expect(conformance).toBe('Nobody has told');
  expect(versions).toMatch(/^1, this one since \d+ \w+ \d{4}$/);
});

test('the conformance its agency records is shown, and by whom it may be recorded is its key’s to say', async () => {
  const { url } = agencies.first.publication;
  const { status, said } = await recordConformance(url, desk.apiKey);
  expect([status, said]).toEqual([0, expect.stringContaining('It conforms')]);
  expect((await rowOf('rounds'))[5]).toMatch(/^\d+ passed, 0 failed, \d+ \w+ \d{4}$/);
  const refused = await recordConformance(url, '0123456789ab.another');
  expect([refused.status, refused.said]).toEqual([2, expect.stringContaining('Send your key')]);
});

test('of conformance from before the version in force, it says so', async () => {
  await desk.publish(agencies.more.publication);
  expect((await rowOf('rounds'))[5]).toMatch(/, before this version$/);
  expect((await rowOf('rounds', 'cy'))[5]).toMatch(
    /^\d+ wedi pasio, 0 wedi methu, .* cyn y fersiwn hon$/,
  );
  expect((await rowOf('rounds'))[6]).toMatch(/^2, /);
  expect((await rowOf('rounds', 'cy'))[6]).toMatch(/^2, hon ers \d+ \S+ \d{4}$/);
});

test('a report of a listing waits at its publisher', async () => {
  await directory.ask(
    'mutation { reportListing(listing: "rounds:bins", reason: CLOSED) { __typename } }',
  );
  await eventually(async () => (await rowOf('rounds'))[4] === '1');
  expect((await rowOf('rounds', 'cy'))[4]).toBe('1');
});
