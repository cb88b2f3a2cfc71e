import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ferretProgram } from './build.ts';

/** Starts FerretDB on a free port of this machine, with its data in a folder that goes when it stops. */
export async function startFerret() {
  const program = await ferretProgram();
  const folder = mkdtempSync(join(tmpdir(), 'signpost-ferretdb-'));
  const server = spawn(
    program,
    [
      '--handler=sqlite',
      // The data is thrown away: it need not wait for the disk.
      `--sqlite-url=file:${folder}/?_pragma=synchronous(off)`,
      `--state-dir=${folder}`,
      '--listen-addr=127.0.0.1:0',
      '--debug-addr=-',
      '--telemetry=disable',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const stop = async () => {
    if (server.exitCode === null && server.kill()) await once(server, 'exit');
    rmSync(folder, { recursive: true, force: true });
  };
  // Jest interrupted runs no teardown.
  process.once('exit', () => server.kill());
  return { uri: `mongodb://${await addressOf(server)}`, stop };
}

/** The address the server says it listens on; the rest of what it says is read and dropped. */
function addressOf(server: ChildProcess): Promise<string> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    createInterface(server.stderr!).on('line', (line) => {
      const address = /Listening on TCP ([\d.]+:\d+)/.exec(line)?.[1];
      if (address) resolve(address);
      if (said.length < 50) said.push(line);
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`FerretDB ended early:\n${said.join('\n')}`)));
  });
}
