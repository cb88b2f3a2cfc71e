import type { Logger } from '../shared/runtime/logger.ts';

/** Runs tasks periodically; a failure is logged and retried at the next interval. */
export function createTimers(logger: Logger) {
  const timers: NodeJS.Timeout[] = [];
  return {
    every: (ms: number, run: () => Promise<unknown>) => {
      const timer = setInterval(() => {
        run().catch((error: unknown) =>
          logger.error({ error: String(error) }, 'to be tried again'),
        );
      }, ms);
      // unref: must not keep the process alive.
      timers.push(timer.unref());
    },
    stop: () => timers.forEach((timer) => clearInterval(timer)),
  };
}
