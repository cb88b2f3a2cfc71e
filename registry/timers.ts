import type { Logger } from '../shared/runtime/logger.ts';

/** Does things again and again; what fails is logged and tried at its next time. */
export function createTimers(logger: Logger) {
  const timers: NodeJS.Timeout[] = [];
  return {
    every: (ms: number, run: () => Promise<unknown>) => {
      const timer = setInterval(() => {
        run().catch((error: unknown) =>
          logger.error({ error: String(error) }, 'to be tried again'),
        );
      }, ms);
      // Nobody waits for it to end.
      timers.push(timer.unref());
    },
    stop: () => timers.forEach((timer) => clearInterval(timer)),
  };
}
