import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Redis } from './redis.ts';

/** How often something may be done, by each who does it. */
export type Limit = { name: string; times: number; inSeconds: number };

/** Counts once for somebody: the seconds until it may be done again, or 0 when it may be done now. */
export type AtMost = (who: string) => Promise<number>;

/** How often something may be done: counted here, or with the other replicas while Redis is reached. */
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
