import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectConforming, idsIn, KEY, signpost } from '../support/conforming.ts';
import { temporaryFolder } from '../support/folder.ts';
import { linkPackages } from '../support/installed.ts';
import { programs } from '../support/process.ts';

const start = programs();
const folder = temporaryFolder();
const run = (example: string) =>
  start([`examples/${example}/main.js`], {
    DIRECTORY_KEY: KEY,
    DATA_DIR: folder,
    LOG_LEVEL: 'warn',
  });

test('the subgraph over a CSV file conforms', async () => {
  const { url } = await run('csv');
  const { typeName, measured } = await expectConforming(url);
  expect(typeName).toBe('YorkshireMealsListing');
  expect(measured.listings).toBe(3);
});

test('a row that goes wrong is told with path and reason, one taken out is told as deleted', async () => {
  cpSync('examples/csv', join(folder, 'csv'), { recursive: true });
  linkPackages(folder);
  const file = join(folder, 'csv/listings.csv');
  const settings = { DIRECTORY_KEY: KEY, DATA_DIR: join(folder, 'own') };
  const first = await start([join(folder, 'csv/main.js')], settings);
  await first.end('SIGTERM');
  const rows = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, rows.toSpliced(1, 1).join('\n'));
  appendFileSync(file, 'wrong,Wrong,,lgsl:366,call us,,E08000035,Leeds City Council,,,no\n');
  const second = await start([join(folder, 'csv/main.js')], settings);
  const report = await expectConforming(second.url);
  expect(report.measured).toMatchObject({ listings: 2, items: 3 });
  expect(idsIn(report, 'PASSED')).toContain('feed-deletions');
  expect(second.log()).toContain(
    'listing 3 (wrong) was left out: channels.0.value: Write a telephone number',
  );
});

test('the subgraph without the SDK conforms', async () => {
  const { url } = await run('plain');
  const report = await expectConforming(url);
  expect(idsIn(report, 'PASSED')).toEqual(
    expect.arrayContaining(['feed-deletions', 'references-own', 'eligibility-verdicts']),
  );
});

test('its contract is the one that signpost prints: the feed, and nothing else', () => {
  const { stdout } = signpost('contract', '--prefix', 'riverside');
  expect(stdout).toBe(readFileSync('examples/plain/contract.graphql', 'utf8'));
  const written = stdout.split('\n').filter((line) => /^ *[^ #"]/.test(line));
  expect(written).toHaveLength(18);
});

test('with a type the contract shows where fields of one’s own go', () => {
  const { stdout } = signpost('contract', '--prefix', 'riverside', '--type', 'RiversideListing');
  expect(stdout).toMatch(
    /type RiversideListing @key\(fields: "id"\) {\n {2}id: ID!\n {2}# Your own fields/,
  );
});

test.each([
  [['--type', 'riverside', '--prefix', 'riverside'], /ends in Listing, such as RiversideListing/],
  [['--type', 'RiversideService', '--prefix', 'riverside'], /ends in Listing/],
  [['--type', 'PublishedListing', '--prefix', 'riverside'], /a name of its own/],
  [['--prefix', 'River side'], /small letters/],
])('a contract for %j is refused, with what to write', (given, message) => {
  expect(signpost('contract', ...given)).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(message),
  });
});
