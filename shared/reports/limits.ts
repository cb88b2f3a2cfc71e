import { RateLimiterMemory } from 'rate-limiter-flexible';

/** The most reports taken an hour: of one listing, and of all of a publisher's. */
export type ReportLimits = { ofOne: number; inAll: number };

export const USUAL_LIMITS: ReportLimits = { ofOne: 20, inAll: 1_000 };

const AN_HOUR = 3_600;

/** Whether one more report of a listing may be taken now. What is refused of one listing counts for no other. */
export function withinLimits({
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
