import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { freePort } from '../../bench/free-port.ts';
import { eventually } from '../support/eventually.ts';

/** A Redis on this machine that keeps nothing, for a file's tests. */
export async function redisServer() {
  if (spawnSync('redis-server', ['--version']).error)
    throw new Error('These tests need redis-server on PATH: apt-get install redis-server.');
  const port = await freePort();
  let server: ChildProcess | undefined;
  const start = async () => {
    server = spawn(
      'redis-server',
      ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
      { stdio: 'ignore' },
    );
    await eventually(() => listens(port));
  };
  const kill = async () => {
    if (server?.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  };
  await start();
  return { port, url: `redis://127.0.0.1:${port}`, start, kill };
}

const listens = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.on('error', () => resolve(false)).on('connect', () => socket.end());
  });
