import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { refused } from '../refused.ts';

const A_MINUTE_S = 60;

/** How often something may be done a minute: by whom is the caller's to say. */
export function atMost(points: number) {
  const limiter = new RateLimiterMemory({ points, duration: A_MINUTE_S });
  /** Counts once. @throws Refused when that was too often. */
  return async (who: string): Promise<void> => {
    await limiter.consume(who).catch((refusal: RateLimiterRes) => {
      throw refused('TOO_OFTEN', { number: Math.ceil(refusal.msBeforeNext / 1_000) });
    });
  };
}
