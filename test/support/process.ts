import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** `signpost start` in a process of its own. */
export type Running = {
  url: string;
  /** What it has logged so far. */
  log: () => string;
  /** Whether it has not ended. */
  alive: () => boolean;
  stop: (signal?: NodeJS.Signals) => Promise<void>;
};

/** Starts `signpost start [name]` with these settings and no others; ready when it says where it listens. */
export async function startProcess(
  name: string | undefined,
  settings: Record<string, string>,
): Promise<Running> {
  const child = spawn(
    process.execPath,
    ['dist/cli/main.js', 'start', ...(name === undefined ? [] : [name])],
    { env: { PORT: '0', LOG_LEVEL: 'info', ...settings }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (log += text));
  const url = await listening(child, () => log);
  const alive = () => child.exitCode === null && child.signalCode === null;
  return {
    url,
    log: () => log,
    alive,
    stop: async (signal = 'SIGTERM') => {
      if (!alive()) return;
      child.kill(signal);
      await once(child, 'exit');
    },
  };
}

const listening = (child: ChildProcess, log: () => string) =>
  new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout!.setEncoding('utf8').on('data', (text) => {
      said += text;
      const [, port] = /at http:\/\/[\w.]+:(\d+)/.exec(said) ?? [];
      if (port) resolve(`http://127.0.0.1:${port}`);
    });
    child.once('exit', () => reject(new Error(`it ended before it listened:\n${said}${log()}`)));
  });
