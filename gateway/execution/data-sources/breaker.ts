import CircuitBreaker from 'opossum';
import type { Logger } from '../../../shared/runtime/logger.ts';
import { FAILURES, SubgraphFailed, type Failure } from './failures.ts';

const WINDOW_MS = 10_000;
const FEWEST_TO_JUDGE_BY = 5;
const WORST_PERCENT_FAILED = 50;
const REST_MS = 2_000;

/** The state of a circuit breaker, and since when. */
export type BreakerState = { state: 'closed' | 'open' | 'half-open'; since: string };

/** A subgraph's breaker state per failure mode. */
export type BreakerStates = Record<Failure, BreakerState>;

/** A request function behind circuit breakers. */
export type Guarded<Asked, Answered> = {
  ask: (asked: Asked) => Promise<Answered>;
  standing: () => BreakerStates;
  close: () => void;
};

type Ask<Asked, Answered> = (asked: Asked) => Promise<Answered>;

/**
 * A circuit breaker: opens when most requests to a subgraph failed in one way. Callers then lose its fields at once
 * and not after a deadline each, and the subgraph can recover. After that one request tries it again. Only a
 * SubgraphFailed counts: what a caller did is not the subgraph's fault.
 */
export function guarded<Asked, Answered>(
  name: string,
  ask: Ask<Asked, Answered>,
  log: Logger,
): Guarded<Asked, Answered> {
  const since = new Date().toISOString();
  const standing = Object.fromEntries(
    FAILURES.map((failure) => [failure, { state: 'closed', since }]),
  ) as BreakerStates;

  /** Wraps a request function in a breaker for one failure mode. */
  function around(inner: Ask<Asked, Answered>, failure: Failure) {
    const breaker = new CircuitBreaker(inner, {
      timeout: false,
      rollingCountTimeout: WINDOW_MS,
      rollingPercentilesEnabled: false,
      volumeThreshold: FEWEST_TO_JUDGE_BY,
      errorThresholdPercentage: WORST_PERCENT_FAILED,
      resetTimeout: REST_MS,
      errorFilter: (error) => !(error instanceof SubgraphFailed && error.failure === failure),
    });
    const note = (state: BreakerState['state']) => {
      standing[failure] = { state, since: new Date().toISOString() };
      if (state !== 'half-open')
        log.warn({ subgraph: name, failure, state }, 'subgraph’s breaker has changed');
    };
    breaker.on('open', () => note('open'));
    breaker.on('halfOpen', () => note('half-open'));
    breaker.on('close', () => note('closed'));
    return breaker;
  }

  const breakers: CircuitBreaker<[Asked], Answered>[] = [];
  let whole = ask;
  for (const failure of FAILURES) {
    const breaker = around(whole, failure);
    breakers.push(breaker);
    whole = (asked) => breaker.fire(asked);
  }
  return {
    ask: async (asked) => {
      // Checked first: a breaker around an open one would count the rejection as a response.
      if (breakers.some(({ opened }) => opened)) throw new Error('left alone for a while');
      return whole(asked);
    },
    standing: () => structuredClone(standing),
    close: () => breakers.forEach((breaker) => breaker.shutdown()),
  };
}
