import { setImmediate as nextTurn } from 'node:timers/promises';

/** What one request may still use of the process that answers it. */
export type Allowance = {
  /** Aborts when the caller has left, the time is up, or the answer has grown too large: work for it then stops. */
  signal: AbortSignal;
  /** Whether the request has had its share of this turn of the event loop. */
  isSpent: () => boolean;
  /** Resolves in a later turn, in the order asked. @throws the signal's reason once it aborts */
  turn: () => Promise<void>;
};

const SHARE_MS = 10;

/** Makes the allowance of one request, which ends with the signal. */
export function createAllowance(signal: AbortSignal): Allowance {
  const waiting: { go: () => void; fail: (reason: unknown) => void }[] = [];
  let began = performance.now();
  let running = false;
  const isSpent = () => performance.now() - began > SHARE_MS;

  /** Lets those who wait go on: as many a turn as the last turns had time for. */
  async function run() {
    running = true;
    for (let atOnce = 1; waiting.length > 0;) {
      await nextTurn();
      began = performance.now();
      const next = waiting.splice(0, signal.aborted ? waiting.length : atOnce);
      for (const { go, fail } of next)
        if (signal.aborted) fail(signal.reason);
        else go();
      // What they began goes on until the next turn.
      await nextTurn();
      atOnce = isSpent() ? Math.max(1, atOnce >> 1) : atOnce * 2;
    }
    running = false;
  }

  return {
    signal,
    isSpent,
    turn: () =>
      new Promise((go, fail) => {
        waiting.push({ go, fail });
        if (!running) void run();
      }),
  };
}
