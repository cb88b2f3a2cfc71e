import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { UNLIMITED } from './directory.ts';

/** A server in a process of its own. */
export type Running = {
  url: string;
  /** What it has logged so far. */
  log: () => string;
  /** Ends it with a signal; gives its exit code, or null when it did not end by itself. */
  end: (signal: NodeJS.Signals) => Promise<number | null>;
};

export type Start = (
  name: string | undefined,
  settings: Record<string, string>,
) => Promise<Running>;

/** Starts `signpost start [name]` with the settings given, without limits on clients, and no others. */
export function processes(): Start {
  const run = programs();
  return (name, settings) =>
    run(['dist/cli/main.js', 'start', ...(name === undefined ? [] : [name])], {
      ...UNLIMITED,
      ...settings,
    });
}

/**
 * Starts programs on Node, each with the settings given and no others; one is ready when it says where it
 * listens. None outlives its file's tests, whatever becomes of them.
 */
export function programs() {
  const children: ChildProcess[] = [];
  afterAll(() => Promise.all(children.map((child) => end(child, 'SIGKILL'))));
  return async (program: string[], settings: Record<string, string>): Promise<Running> => {
    const child = spawn(process.execPath, program, {
      env: { PORT: '0', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    let log = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (log += text));
    return {
      url: await listening(child, () => log),
      log: () => log,
      end: (signal) => end(child, signal),
    };
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal);
    await once(child, 'exit');
  }
  return child.exitCode;
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
