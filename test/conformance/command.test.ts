import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../conformance/checks.ts';
import { junitReport } from '../../conformance/report/junit.ts';
import { humanReport } from '../../conformance/report/human.ts';
import type { Report } from '../../conformance/run.ts';
import { expectConforming, KEY, signpost } from '../support/conforming.ts';
import { temporaryFolder, fileIn } from '../support/folder.ts';
import { programs } from '../support/process.ts';

const start = programs();
const folder = temporaryFolder();
let url: string;
beforeAll(async () => {
  ({ url } = await start(['examples/plain/main.js'], { DIRECTORY_KEY: KEY }));
});

test('a subgraph that conforms is reported check by check, exit code 0, with JUnit and JSON on file', () => {
  const [junit, json] = [join(folder, 'j.xml'), join(folder, 'j.json')];
  const ran = signpost('conformance', url, '--key', KEY, '--junit', junit, '--json', json);
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  expect(ran.stdout).toMatch(/✓ key .*\n[^]*It conforms: \d+ passed, 0 failed, \d+ not asked\./);
  expect(readFileSync(junit, 'utf8')).toMatch(/<testsuite .* failures="0" skipped="\d+">/);
  expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({
    typeName: 'RiversideListing',
    conforms: true,
  });
});

test('one that does not is exit code 1, with what to do', () => {
  const ran = signpost('conformance', url, '--key', KEY, '--type', 'OtherListing');
  expect(ran.status).toBe(1);
  expect(ran.stdout).toMatch(/✗ sdl .*\n {4}no type OtherListing[^]*→ Answer/);
});

test('the report is in Welsh where Welsh is asked', () => {
  const { stdout } = signpost('conformance', url, '--key', KEY, '--lang', 'cy');
  expect(stdout).toContain('Mae’n cydymffurfio');
  expect(stdout).not.toContain('passed');
});

test.each([
  ['without a key', () => [url], /give it with --key/],
  ['with a wrong key', () => [url, '--key', 'another'], /does not take this key/],
  ['where nothing answers', () => ['http://127.0.0.1:1'], /cannot be reached/],
  ['at no address', () => ['localhost:4001'], /not a web address/],
  ['without an address', () => [], /missing required argument/],
  ['with a deadline that is none', () => [url, '--deadline', 'soon'], /--deadline takes/],
  [
    'with a listing that is none',
    () => [url, '--key', KEY, '--listing', fileIn(folder, 'l.json', '{')],
    /not a listing as JSON/,
  ],
])('%s it cannot be told: exit code 2', (_, given, message) => {
  expect(signpost('conformance', ...given())).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(message),
  });
});

test('findings of any characters make JUnit that can be read', async () => {
  const report: Report = await expectConforming(url);
  const [first] = report.results;
  const odd = 'a "b" <c> & \u0000\ud800 \n';
  const failed: Report = {
    ...report,
    conforms: false,
    results: [
      {
        ...first!,
        state: 'FAILED',
        findings: Array.from({ length: 7 }, () => ({ en: odd, cy: odd })),
      },
    ],
  };
  const xml = junitReport(failed, 'EN');
  expect(xml).toContain('a &#34;b&#34; &#60;c&#62; &#38; \ufffd\ufffd &#10;');
  expect(humanReport(failed, 'CY')).toContain('a 2 arall');
});

test('docs/publishing.md says of each check what it asks', () => {
  const rows = readFileSync('docs/publishing.md', 'utf8')
    .split('\n')
    .flatMap((line) => [...line.matchAll(/^\| `([a-z-]+)` +\| (.+?) +\|$/g)]);
  const told = new Map(rows.map(([, id, claim]) => [id, claim]));
  for (const { id, claim } of CHECKS) expect([id, told.get(id)]).toEqual([id, claim.en]);
});
