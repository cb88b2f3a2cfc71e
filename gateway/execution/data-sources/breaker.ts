import CircuitBreaker from 'opossum';
import type { Logger } from '../../../shared/runtime/logger.ts';
import { FAILURES, SubgraphFailed, type Failure } from './failures.ts';

const WINDOW_MS = 10_000;
const FEWEST_TO_JUDGE_BY = 5;
const WORST_PERCENT_FAILED = 50;
const REST_MS = 2_000;

/** Whether a subgraph is asked, is left alone, or is being tried again; and since when. */
export type BreakerState = { state: 'closed' | 'open' | 'half-open'; since: string };

/** How a subgraph stands, by each way to fail. */
export type BreakerStates = Record<Failure, BreakerState>;

/** A way to ask that can be given up for a while. */
export type Guarded<Asked, Answered> = {
  ask: (asked: Asked) => Promise<Answered>;
  standing: () => BreakerStates;
  close: () => void;
};

type Ask<Asked, Answered> = (asked: Asked) => Promise<Answered>;

/**
 * Leaves a subgraph alone when most of what it was asked failed in one way: callers then lose its fields at once
 * and not after a deadline each, and it gets the rest it may need. After that one request tries it again. Only a
 * SubgraphFailed counts: what a caller did is no fault of the subgraph's.
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

  /** A breaker of its own around what is asked already, for one way to fail. */
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
      // Asked first: a breaker around one that is open would count the refusal as an answer.
      if (breakers.some(({ opened }) => opened)) throw new Error('left alone for a while');
      return whole(asked);
    },
    standing: () => structuredClone(standing),
    close: () => breakers.forEach((breaker) => breaker.shutdown()),
  };
}
