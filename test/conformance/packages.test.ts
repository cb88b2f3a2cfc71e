import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const manifest = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const IMPORTS = /(?:\bfrom|\bimport|\bimport\(|\brequire\.resolve\()\s*'([@a-z][\w@./:-]*)'/g;

/** The packages that built files name. */
function importedIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const named = files
    .filter((file) => /\.(js|d\.ts)$/.test(file))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(IMPORTS)])
    .map(([, name = '']) => name)
    .filter((name) => !name.startsWith('node:'))
    .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
  return [...new Set(named)].sort();
}

describe.each(['shared/sdk', 'conformance'])('the package in %s', (folder) => {
  const { version, dependencies, peerDependencies = {} } = manifest(folder);
  const all = { ...dependencies, ...peerDependencies } as Record<string, string>;

  test('depends on what its files import, and on nothing else', () => {
    expect(Object.keys(all).sort()).toEqual(importedIn(join(folder, 'dist')));
  });

  test('depends on the versions that the directory itself is tested with', () => {
    const root = manifest('.');
    expect(version).toBe(root.version);
    for (const [name, range] of Object.entries(all))
      expect([name, range.replace('^', '')]).toEqual([name, root.dependencies[name]]);
  });
});
