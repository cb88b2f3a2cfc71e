import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Logger } from '../../shared/runtime/logger.ts';
import type { Settings } from '../../shared/runtime/settings.ts';

/** Indexing in another process. */
export type Elsewhere = {
  /** Registers a listener for every page that was indexed. */
  onChange: (listener: () => void) => void;
  /** Resolves when the process has exited, whether or not it read everything: the rest is read as usual. */
  ended: Promise<void>;
  stop: () => Promise<void>;
};

const MAIN = fileURLToPath(new URL('../../cli/main.js', import.meta.url));

/**
 * Reads the feeds of the directory's own tiers into the index in another process, and so on another core, while
 * this one serves requests.
 */
export function indexElsewhere(
  { DATA_DIR, MONGODB_URI, LOG_LEVEL }: Settings,
  log: Logger,
): Elsewhere {
  const child = fork(MAIN, ['index'], {
    env: { DATA_DIR, LOG_LEVEL, ...(MONGODB_URI && { MONGODB_URI }) },
    execArgv: [],
  });
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  child.on('message', changed);
  child.on('error', (error) => log.error({ error: String(error) }, 'index not read elsewhere'));
  const ended = once(child, 'exit').then(
    ([code]) => {
      if (code !== 0)
        log.warn({ code: code as number | null }, 'index not read to its end elsewhere');
      changed();
    },
    () => undefined,
  );
  return {
    onChange: (listener) => listeners.add(listener),
    ended,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
