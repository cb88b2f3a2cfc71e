import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Gives a folder the packages of this checkout, and this package as it is. */
export function linkPackages(folder: string): void {
  linkOthers(folder);
  symlinkSync(resolve('.'), join(folder, 'node_modules', 'signpost'));
}

/** Gives a folder the packages of this checkout, and this package as `npm pack` makes it: nothing is fetched. */
export function installPacked(folder: string): void {
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  const name = execFileSync('npm', pack, { encoding: 'utf8' }).trim().split('\n').at(-1)!;
  linkOthers(folder);
  const into = join(folder, 'node_modules', 'signpost');
  mkdirSync(into);
  execFileSync('tar', ['-xzf', join(folder, name), '-C', into, '--strip-components=1']);
}

function linkOthers(folder: string) {
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync('node_modules'))
    symlinkSync(resolve('node_modules', name), join(modules, name));
}
