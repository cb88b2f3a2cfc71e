import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Gives a folder the packages of this checkout, and its SDK as it was built. */
export function linkPackages(folder: string): void {
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync('node_modules'))
    if (name !== 'signpost-sdk') symlinkSync(resolve('node_modules', name), join(modules, name));
  symlinkSync(resolve('shared/sdk'), join(modules, 'signpost-sdk'));
}

/** Puts the packages that an agency installs into a folder, as `npm pack` makes them of what was built. */
export function packInto(folder: string): void {
  npm('.', 'pack', '--workspaces', '--ignore-scripts', '--pack-destination', folder);
}

/** Installs what a folder's package.json asks for, and nothing of this checkout. */
export function install(folder: string): void {
  npm(folder, 'install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund');
}

/** The names of all packages that a folder has installed, each as often as it is there. */
export function installedIn(folder: string, ...given: string[]): string[] {
  const [, ...paths] = npm(folder, 'ls', '--all', '--parseable', ...given)
    .trim()
    .split('\n');
  return paths.map((path) => path.split('node_modules/').at(-1)!);
}

/** Runs npm in a folder; gives what it said. */
export const npm = (folder: string, ...given: string[]): string =>
  execFileSync('npm', given, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
