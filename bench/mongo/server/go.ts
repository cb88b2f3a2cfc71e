import { execFile } from 'node:child_process';
import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Runs the go command in a folder and tells what it printed. */
type Go = (args: string[], folder?: string) => Promise<string>;

const NO_SERVER =
  'This needs a MongoDB server. Set MONGODB_URI to one it may make databases on, ' +
  'or install Go: FerretDB is then built and started for it.';
// What FerretDB's own build asks for.
const NEEDED = 'go1.24.3';

/**
 * A go command new enough for FerretDB.
 * @throws Error saying what to install or set when there is no Go at all.
 */
export async function findGo(): Promise<Go> {
  const go = goAt('go');
  const facts = await go(['env', 'GOVERSION', 'GOOS', 'GOARCH']).catch((error: unknown) => {
    throw (error as { code?: unknown }).code === 'ENOENT' ? new Error(NO_SERVER) : error;
  });
  const [version = '', os = '', arch = ''] = facts.split('\n');
  return minorOf(version) >= minorOf(NEEDED) ? go : newerGo(go, os, arch);
}

const goAt =
  (program: string): Go =>
  async (args, cwd) => {
    const env = { ...process.env, CGO_ENABLED: '0' };
    return (await promisify(execFile)(program, args, { cwd, env })).stdout.trim();
  };

const minorOf = (version: string) => Number(/^go1\.(\d+)/.exec(version)?.[1] ?? Infinity);

// Distributions' Go is often older. Any can fetch a newer one as a module, but none before 1.21 runs it.
async function newerGo(go: Go, os: string, arch: string): Promise<Go> {
  const toolchain = `golang.org/toolchain@v0.0.1-${NEEDED}.${os}-${arch}`;
  const { Dir } = JSON.parse(await go(['mod', 'download', '-json', toolchain])) as { Dir: string };
  for (const folder of [join(Dir, 'bin'), join(Dir, 'pkg', 'tool', `${os}_${arch}`)]) {
    for (const file of readdirSync(folder)) chmodSync(join(folder, file), 0o755);
  }
  return goAt(join(Dir, 'bin', 'go'));
}
