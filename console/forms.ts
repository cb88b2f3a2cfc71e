import { RateLimiterMemory } from 'rate-limiter-flexible';

/** The headers that say which site a form was sent from. */
type Origins = Readonly<Record<string, string | string[] | undefined>>;

// A contact centre’s hundred desks may share one address, and its callers’ reports are the ones most wanted.
const MOST_AN_HOUR = 60;

/**
 * Whether a form was sent from a page of another site. Browsers say so themselves; older ones, and all where
 * there is no TLS, name the site they were at. What names neither is no browser, and nobody was misled.
 */
export function isFromElsewhere(headers: Origins): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin';
  const origin = headers['origin'];
  if (origin === undefined) return false;
  return !URL.canParse(String(origin)) || new URL(String(origin)).host !== headers['host'];
}

/** Whether one more form may be taken from an address now. Addresses are kept in memory alone, for an hour. */
export function takingForms(): (address: string) => Promise<boolean> {
  const limiter = new RateLimiterMemory({ points: MOST_AN_HOUR, duration: 3_600 });
  return (address) =>
    limiter.consume(address).then(
      () => true,
      () => false,
    );
}
