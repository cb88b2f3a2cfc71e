import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEY, signpost } from '../support/conforming.ts';
import { temporaryFolder } from '../support/folder.ts';
import { install, installedIn, npm, packInto } from '../support/installed.ts';
import { programs } from '../support/process.ts';

const start = programs();
const root = temporaryFolder();
const folder = join(root, 'leeds-carers');
const manifest = (path: string) => JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
const typeCheck = (...given: string[]) =>
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', ...given], {
    cwd: folder,
    encoding: 'utf8',
  });

// As many packages as the whole product brought before the SDK was a package of its own.
const ONCE = 444;

test('init writes a subgraph under the names it is given', () => {
  expect(signpost('init', folder)).toMatchObject({ status: 0, stderr: '' });
  expect(readdirSync(folder)).toEqual(
    expect.arrayContaining(['.gitignore', 'Dockerfile', 'README.md', 'package.json', 'main.ts']),
  );
  const all = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  expect(all.join('\n')).toContain("typeName: 'LeedsCarersListing'");
  expect(all.join('\n')).not.toMatch(/my-agency|MyAgency|My Agency/);
});

test('it depends on the packages of the version it was written by', () => {
  const { lmdb } = manifest('.').dependencies;
  const [sdk, conformance] = ['shared/sdk', 'conformance'].map((path) => manifest(path).version);
  expect(manifest(folder).dependencies).toEqual({
    lmdb,
    'signpost-sdk': `file:signpost-sdk-${sdk}.tgz`,
  });
  expect(manifest(folder).devDependencies).toMatchObject({
    'signpost-conformance': `file:signpost-conformance-${conformance}.tgz`,
  });
});

test('init leaves a folder alone that is not empty, and refuses a name that is none', () => {
  expect(signpost('init', folder)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('is not empty'),
  });
  expect(signpost('init', join(root, 'Leeds Carers')).stderr).toContain('small letters');
});

test('with the packages as packed, what init wrote passes its own tests', () => {
  packInto(folder);
  install(folder);
  expect(npm(folder, 'test')).toMatch(/pass 2\n[^]*fail 0\n/);
}, 600_000);

test('no gateway, console or database comes with the SDK: half the packages at most', () => {
  const running = installedIn(folder, '--omit=dev');
  expect(running).toEqual(expect.arrayContaining(['signpost-sdk', '@apollo/subgraph', 'lmdb']));
  expect(running.length).toBeLessThanOrEqual(ONCE / 2);
  expect(installedIn(folder)).not.toEqual(
    expect.arrayContaining([
      expect.stringMatching(/gateway$|query-planner|govuk|nunjucks|mongoose|mongodb|plot/),
    ]),
  );
  expect(running).not.toContain('@apollo/composition');
}, 60_000);

test('what the packages declare is whole: types are checked without skipping theirs', () => {
  expect(typeCheck('--skipLibCheck', 'false')).toBe('');
}, 60_000);

test('the conformance command of the package finds that it conforms', async () => {
  const settings = { DIRECTORY_KEY: KEY, DATA_DIR: join(root, 'data') };
  const { url } = await start([join(folder, 'dist/main.js')], settings);
  const command = join(folder, 'node_modules/.bin/signpost');
  const ran = spawnSync(command, ['conformance', url, '--key', KEY], { encoding: 'utf8' });
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  expect(ran.stdout).toContain('It conforms');
  const { stdout } = spawnSync(command, ['--help'], { encoding: 'utf8' });
  for (const name of ['check', 'publish', 'contract']) expect(stdout).toContain(`\n  ${name} [`);
}, 120_000);

test('without the store it is set to, it says what to install', () => {
  const env = { PATH: process.env['PATH'], DIRECTORY_KEY: KEY, MONGODB_URI: 'mongodb://127.0.0.1' };
  const main = join(folder, 'dist/main.js');
  const ran = spawnSync(process.execPath, [main], { env, encoding: 'utf8' });
  expect(ran.status).toBe(1);
  expect(ran.stderr).toContain('npm install mongoose');
}, 60_000);

test('a listing that lacks what its type asks for does not compile', () => {
  const listings = readFileSync(join(folder, 'listings.ts'), 'utf8');
  writeFileSync(join(folder, 'listings.ts'), listings.replace("referral: 'SELF'", ''));
  expect(() => typeCheck()).toThrow(/Command failed/);
});
