import { RateLimiterMemory } from 'rate-limiter-flexible';

/** The most reports accepted an hour: per listing, and in total. */
export type ReportLimits = { ofOne: number; inAll: number };

// Per-client limits apply before these: see routing. These keep many clients together from filling the store.
export const USUAL_REPORT_LIMITS: ReportLimits = { ofOne: 200, inAll: 2_000 };

/** The most reports one client may send. A contact centre's hundred desks may share one address. */
export const USUAL_SHARE: ReportLimits = { ofOne: 3, inAll: 20 };

const AN_HOUR = 3_600;

/**
 * Whether one more report of a listing may be accepted now. A report refused for one listing does not count against
 * any other.
 */
export function reportLimiter({
  ofOne,
  inAll,
}: ReportLimits): (listing: string) => Promise<boolean> {
  const one = new RateLimiterMemory({ points: ofOne, duration: AN_HOUR });
  const all = new RateLimiterMemory({ points: inAll, duration: AN_HOUR });
  return async (listing) => (await allows(one, listing)) && allows(all, 'all');
}

const allows = (limiter: RateLimiterMemory, key: string): Promise<boolean> =>
  limiter.consume(key).then(
    () => true,
    () => false,
  );
