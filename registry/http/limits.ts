import { atMost as limited } from '../../shared/http/limits/at-most.ts';
import { refused } from '../refused.ts';

/** A rate limit per minute and caller. */
export function perMinute(name: string, times: number) {
  const again = limited({ name, times, inSeconds: 60 });
  /** Counts one call. @throws Refused when over the limit. */
  return async (who: string): Promise<void> => {
    const number = await again(who);
    if (number > 0) throw refused('TOO_OFTEN', { number });
  };
}
