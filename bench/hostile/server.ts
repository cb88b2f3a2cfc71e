import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Pool, type Dispatcher } from 'undici';
import { freePort } from '../free-port.ts';
import type { Sent } from './case.ts';

const HEAP_MB = 400;
const LONGEST_START_MS = 120_000;
const LONGEST_ANSWER_MS = 150_000;

/** What came back: its status, and how many bytes. */
export type Back = { status: number; bytes: number; text: string };

/** A directory in a process of its own, with a heap that a careless request can fill. */
export type Server = Awaited<ReturnType<typeof startServer>>;

/** Starts the directory whose built command line is given, on stores in a folder. */
export async function startServer(main: string, folder: string) {
  const port = await freePort();
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, main, 'start'], {
    // Who asks is told by a header, as by a proxy: each case is another client's.
    env: { PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'silent', TRUST_PROXY: 'loopback' },
    stdio: 'ignore',
  });
  const pool = new Pool(`http://127.0.0.1:${port}`, {
    connections: 64,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const others = new Client(`http://127.0.0.1:${port}`, { headersTimeout: 0, bodyTimeout: 0 });
  const running = () => child.exitCode === null && child.signalCode === null;

  const sending =
    (from: Dispatcher) =>
    async (sent: Sent, address: string): Promise<Back> => {
      const { statusCode: status, body } = await from.request({
        method: 'POST',
        path: '/graphql',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
        body: JSON.stringify(sent),
        signal: AbortSignal.timeout(LONGEST_ANSWER_MS),
      });
      const bytes = Buffer.from(await body.arrayBuffer());
      return { status, bytes: bytes.length, text: bytes.subarray(0, 2_000).toString() };
    };

  const send = sending(pool);
  for (const last = Date.now() + LONGEST_START_MS; ;) {
    const back = await send({ query: '{ __typename }' }, '192.0.2.1').catch(() => null);
    if (back?.status === 200) break;
    if (!running() || Date.now() > last) throw new Error('the directory did not start');
    await pause(50);
  }
  return {
    pid: child.pid!,
    running,
    send,
    /** Sends over a connection of its own, on which nothing else waits. */
    sendApart: sending(others),
    end: async () => {
      await Promise.all([pool.destroy(), others.destroy()]);
      if (!running()) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
