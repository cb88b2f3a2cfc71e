import CircuitBreaker from 'opossum';
import type { Logger } from '../../shared/logger.ts';

const WINDOW_MS = 10_000;
const FEWEST_TO_JUDGE_BY = 5;
const WORST_PERCENT_FAILED = 50;
const REST_MS = 2_000;

/** A way to ask that can be given up for a while. */
export type Guarded<Asked, Answered> = {
  ask: (asked: Asked) => Promise<Answered>;
  close: () => void;
};

/**
 * Leaves a subgraph alone when most of what it was asked failed: callers then lose its fields at once and
 * not after a deadline each, and it gets the rest it may need. After that one request tries it again.
 */
export function guarded<Asked, Answered>(
  name: string,
  ask: (asked: Asked) => Promise<Answered>,
  log: Logger,
): Guarded<Asked, Answered> {
  const breaker = new CircuitBreaker(ask, {
    timeout: false,
    rollingCountTimeout: WINDOW_MS,
    rollingPercentilesEnabled: false,
    volumeThreshold: FEWEST_TO_JUDGE_BY,
    errorThresholdPercentage: WORST_PERCENT_FAILED,
    resetTimeout: REST_MS,
  });
  breaker.on('open', () => log.warn({ subgraph: name }, 'subgraph left alone for a while'));
  breaker.on('close', () => log.warn({ subgraph: name }, 'subgraph answers again'));
  return { ask: (asked) => breaker.fire(asked), close: () => breaker.shutdown() };
}
