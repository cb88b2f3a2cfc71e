import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectConforming, KEY, signpost } from '../support/conforming.ts';
import { temporaryFolder } from '../support/folder.ts';
import { installPacked } from '../support/installed.ts';
import { programs } from '../support/process.ts';

const start = programs();
const root = temporaryFolder();
const folder = join(root, 'leeds-carers');
const MODULES = 'node_modules';
const tsc = (...given: string[]) =>
  execFileSync(process.execPath, [join(MODULES, 'typescript/bin/tsc'), ...given], { cwd: folder });

test('init writes a subgraph under the names it is given', () => {
  expect(signpost('init', folder)).toMatchObject({ status: 0, stderr: '' });
  expect(readdirSync(folder)).toEqual(
    expect.arrayContaining(['.gitignore', 'Dockerfile', 'README.md', 'package.json', 'main.ts']),
  );
  const all = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  expect(all.join('\n')).toContain("typeName: 'LeedsCarersListing'");
  expect(all.join('\n')).not.toMatch(/my-agency|MyAgency|My Agency/);
});

test('it depends on the version it was written by', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  expect(dependencies).toEqual({ signpost: version });
});

test('init leaves a folder alone that is not empty, and refuses a name that is none', () => {
  expect(signpost('init', folder)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('is not empty'),
  });
  expect(signpost('init', join(root, 'Leeds Carers')).stderr).toContain('small letters');
});

test('what init wrote compiles, passes its own tests and conforms at once, with the package as packed', async () => {
  installPacked(folder);
  tsc();
  execFileSync(process.execPath, ['--test', 'dist/subgraph.test.js'], { cwd: folder });
  const settings = { DIRECTORY_KEY: KEY, DATA_DIR: join(root, 'data') };
  const { url } = await start([join(folder, 'dist/main.js')], settings);
  const { typeName } = await expectConforming(url);
  expect(typeName).toBe('LeedsCarersListing');
}, 120_000);

test('a listing that lacks what its type asks for does not compile', () => {
  const listings = readFileSync(join(folder, 'listings.ts'), 'utf8');
  writeFileSync(join(folder, 'listings.ts'), listings.replace("referral: 'SELF'", ''));
  expect(() => tsc('--noEmit')).toThrow(/Command failed/);
});
