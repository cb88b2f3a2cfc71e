import type { Logger } from '../../../shared/runtime/logger.ts';
import type { Pause } from '../index/service-outlines.ts';
import { backgroundPace } from './pace.ts';

/** A background computation. */
type Work = {
  /** Dependencies without change notification: it is recomputed when any of them is no longer identical. */
  basis: () => readonly unknown[];
  work: (pace: Pause) => Promise<void>;
  /** Whether nothing is waiting for the result; it then yields to other work. */
  canWait: () => boolean;
  log: Pick<Logger, 'warn'>;
};

// Delayed after a change, to batch changes that come together; long runs are done less often.
const SOON_MS = 300;
const LONG_MS = 5_000;
const LATEST_MS = 60_000;
const LOOKED_AT_EVERY_MS = 1_000;

/** Runs work in the background, again whenever it is due, between begin() and stop(). */
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

  /** Marks the result as out of date. */
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
