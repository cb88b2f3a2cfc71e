import type { Logger } from '../../../shared/runtime/logger.ts';
import type { Pause } from '../index/service-outlines.ts';
import { backgroundPace } from './pace.ts';

/** Something that is worked out in the background. */
type Work = {
  /** What it rests on beside what it is told of: done again when any of it is another. */
  basis: () => readonly unknown[];
  work: (pace: Pause) => Promise<void>;
  /** Whether nobody waits for it: it then gives way to whatever else the process has to do. */
  canWait: () => boolean;
  log: Pick<Logger, 'warn'>;
};

// Soon after a change, for changes come several at once; what takes long is done less often.
const SOON_MS = 300;
const LONG_MS = 5_000;
const LATEST_MS = 60_000;
const LOOKED_AT_EVERY_MS = 1_000;

/** Has something worked out in the background, again whenever it is due, from when it begins until it stops. */
export function keepUp({ basis, work, canWait, log }: Work) {
  const stopped = new AbortController();
  let hasBegun = false;
  let isDue = true;
  let lasted = 0;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let restedOn: readonly unknown[] = [];

  async function run() {
    const began = Date.now();
    isDue = false;
    restedOn = basis();
    try {
      await work(backgroundPace(stopped.signal, canWait));
      lasted = Date.now() - began;
    } catch (error) {
      if (stopped.signal.aborted) return;
      isDue = true;
      lasted = LATEST_MS;
      log.warn({ error: String(error) }, 'insight not worked out');
    }
    running = undefined;
    if (isDue) soon();
  }

  function soon() {
    if (!hasBegun || running || timer || stopped.signal.aborted) return;
    const wait = lasted < LONG_MS ? SOON_MS : Math.min(lasted, LATEST_MS);
    timer = setTimeout(() => {
      timer = undefined;
      running = run();
    }, wait).unref();
  }

  /** It rests on something that has changed. */
  function due() {
    isDue = true;
    soon();
  }

  let looking: NodeJS.Timeout | undefined;
  return {
    due,
    begin: () => {
      if (hasBegun) return;
      hasBegun = true;
      soon();
      looking = setInterval(() => {
        if (basis().some((part, at) => part !== restedOn[at])) due();
      }, LOOKED_AT_EVERY_MS).unref();
    },
    stop: async () => {
      stopped.abort();
      clearTimeout(timer);
      clearInterval(looking);
      await running;
    },
  };
}
