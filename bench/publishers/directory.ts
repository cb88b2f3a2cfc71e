import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'undici';
import { freePort } from '../free-port.ts';

export const OPERATOR_KEY = 'the-key-of-the-operators-of-this-bench';
const LONGEST_ANSWER_MS = 120_000;
const LONGEST_START_MS = 600_000;
const AGAIN_MS = 10;

const MAIN = fileURLToPath(new URL('../../cli/main.js', import.meta.url));

/** A directory in a process of its own, begun but not waited for. */
export type Directory = Awaited<ReturnType<typeof startDirectory>>;

/** Starts `signpost start` on stores that are there. */
export async function startDirectory(
  folder: string,
  settings: Readonly<Record<string, string>> = {},
) {
  const port = await freePort();
  const child = spawn(process.execPath, [MAIN, 'start'], {
    env: {
      PORT: String(port),
      DATA_DIR: folder,
      LOG_LEVEL: 'error',
      REGISTRY_OPERATOR_KEY: OPERATOR_KEY,
      REGISTRY_ALLOWED_HOSTS: '127.0.0.1:*',
      // All of it is asked from one address.
      POINTS_A_MINUTE: '0',
      KEY_POINTS_A_MINUTE: '0',
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  const running = () => child.exitCode === null && child.signalCode === null;
  const [asking, watching] = [new Client(url), new Client(url)];
  return {
    url,
    pid: child.pid!,
    running,
    /** Asks the graph, over one connection that is kept. @throws Error unless the answer is a whole one. */
    ask: (question: object) => asked(asking, question),
    /** Whether /health answers; asked over a connection of its own. */
    healthy: () => isHealthy(watching),
    end: async (signal: NodeJS.Signals) => {
      if (!running()) return;
      await Promise.all([asking.destroy(), watching.destroy()]);
      child.kill(signal);
      await once(child, 'exit');
    },
  };
}

/**
 * Waits until something is so, as a directory starts; at first it may fail.
 * @throws Error when the directory ended, or when it takes too long.
 */
export async function until(directory: Directory, so: () => Promise<boolean>): Promise<void> {
  const last = Date.now() + LONGEST_START_MS;
  let problem = 'not so yet';
  const failed = ({ message }: Error) => {
    problem = message;
    return false;
  };
  while (!(await so().catch(failed))) {
    if (!directory.running()) throw new Error('the directory ended');
    if (Date.now() > last) throw new Error(`over ${LONGEST_START_MS / 1_000} s: ${problem}`);
    await pause(AGAIN_MS);
  }
}

async function asked(client: Client, question: object): Promise<string> {
  const { statusCode, body } = await client.request({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(question),
    signal: AbortSignal.timeout(LONGEST_ANSWER_MS),
  });
  const answer = await body.text();
  if (statusCode !== 200 || answer.includes('"errors"'))
    throw new Error(`it answered ${statusCode}: ${answer.slice(0, 300)}`);
  return answer;
}

async function isHealthy(client: Client): Promise<boolean> {
  const { statusCode, body } = await client.request({ method: 'GET', path: '/health' });
  await body.dump();
  return statusCode === 200;
}
