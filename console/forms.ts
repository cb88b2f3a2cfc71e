import { atMost, type AtMost } from '../shared/http/limits/at-most.ts';
import type { Redis } from '../shared/http/limits/redis.ts';

/** The headers that say which site a form was sent from. */
type Origins = Readonly<Record<string, string | string[] | undefined>>;

// A contact centre’s hundred desks may share one IP address, and its callers’ reports are the most valuable.
const MOST_AN_HOUR = 60;

/**
 * Whether a form was sent from a page of another site. Browsers say so themselves; older ones, and all where
 * there is no TLS, send the origin. A request with neither is not from a browser, so no user was tricked (CSRF).
 */
export function isFromElsewhere(headers: Origins): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin';
  const origin = headers['origin'];
  if (origin === undefined) return false;
  return !URL.canParse(String(origin)) || new URL(String(origin)).host !== headers['host'];
}

/** The rate limit on forms from one IP address. */
export const formsFromOne = (redis?: Redis): AtMost =>
  atMost({ name: 'forms', times: MOST_AN_HOUR, inSeconds: 3_600 }, redis);
