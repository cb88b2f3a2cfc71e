import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Redis } from './redis.ts';

/** A rate limit, per client. */
export type Limit = { name: string; times: number; inSeconds: number };

/** Counts one use by a client: returns the seconds until the next is allowed, or 0 when this one is. */
export type AtMost = (who: string) => Promise<number>;

/** Creates a rate limiter: counted in this process, or shared with the other replicas while Redis is reachable. */
export function atMost({ name, times, inSeconds }: Limit, redis?: Redis): AtMost {
  const limit = { keyPrefix: `signpost:${name}`, points: times, duration: inSeconds };
  const here = new RateLimiterMemory(limit);
  const limiter = redis?.limiter({ ...limit, insuranceLimiter: here }) ?? here;
  return async (who) => {
    try {
      await limiter.consume(who);
      return 0;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
    }
  };
}
