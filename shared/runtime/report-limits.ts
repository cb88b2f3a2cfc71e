import { RateLimiterMemory } from 'rate-limiter-flexible';

/** The most reports taken an hour: of one listing, and in all. */
export type ReportLimits = { ofOne: number; inAll: number };

// Clients have a share each before it comes to this: see routing. It keeps the store from being filled by many.
export const USUAL_REPORT_LIMITS: ReportLimits = { ofOne: 200, inAll: 2_000 };

/** The most that one client makes. A contact centre's hundred desks may share one address. */
export const USUAL_SHARE: ReportLimits = { ofOne: 3, inAll: 20 };

const AN_HOUR = 3_600;

/** Whether one more report of a listing may be taken now. What is refused of one listing counts for no other. */
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
