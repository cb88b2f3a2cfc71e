import { askAt } from '../support/directory.ts';
import { temporaryFolder } from '../support/folder.ts';
import { processes, programs, type Running } from '../support/process.ts';
import { OPERATOR_KEY } from '../support/registry/desk.ts';
import { signpostWith } from '../support/signpost.ts';

const folder = temporaryFolder();
const start = processes();
const run = programs();
let directory: Running;
beforeAll(async () => {
  directory = await start(undefined, {
    DATA_DIR: folder,
    REGISTRY_OPERATOR_KEY: OPERATOR_KEY,
    REGISTRY_ALLOWED_HOSTS: '127.0.0.1:*',
  });
});

const granted = async (settings: Record<string, string>, ...args: string[]): Promise<string> => {
  const { status, said } = await signpostWith(
    { REGISTRY_URL: directory.url, ...settings },
    ...args,
  );
  expect([args[0], status, said]).toEqual([args[0], 0, said]);
  return said;
};

test.each([
  ['csv', 'yorkshire-meals', 'YorkshireMeals', 'lunch-club-horsforth'],
  ['plain', 'riverside', 'Riverside', 'allotment'],
])(
  'the %s example joins as the documents say: its library’s SDL is published, and its listings answer',
  async (example, name, prefix, listing) => {
    const operator = { REGISTRY_KEY: OPERATOR_KEY };
    const agency = ['add-agency', name, '--tier', 'THIRD_SECTOR', '--prefix', prefix];
    const keys = await granted(operator, 'registry', ...agency);
    const [REGISTRY_KEY, SERVICE_KEY] = ['REGISTRY_KEY', 'SERVICE_KEY'].map(
      (key) => new RegExp(`${key}=(\\S+)`).exec(keys)![1]!,
    ) as [string, string];
    const { url } = await run([`examples/${example}/main.js`], {
      DIRECTORY_KEY: SERVICE_KEY,
      DATA_DIR: `${folder}-${example}`,
    });
    const there = ['--name', name, '--url', `${url}/graphql`];
    await granted({ REGISTRY_KEY, SERVICE_KEY }, 'check', ...there);
    await granted({ REGISTRY_KEY, SERVICE_KEY }, 'publish', ...there);
    const { data } = await askAt(
      directory.url,
      `{ listing(id: "${name}:${listing}") { id tier } }`,
    );
    expect(data.listing).toEqual({ id: `${name}:${listing}`, tier: 'THIRD_SECTOR' });
  },
);

test('without a file or the subgraph’s key, what to give is said', async () => {
  const settings = { REGISTRY_URL: directory.url, REGISTRY_KEY: OPERATOR_KEY };
  const nothing = await signpostWith(settings, 'check', '--name', 'riverside');
  expect(nothing).toMatchObject({ status: 1, said: expect.stringContaining('Name a file') });
  const unreached = ['check', '--name', 'riverside', '--url', 'http://127.0.0.1:1/graphql'];
  expect(await signpostWith(settings, ...unreached)).toMatchObject({
    status: 1,
    said: expect.stringContaining('does not tell its SDL'),
  });
});
