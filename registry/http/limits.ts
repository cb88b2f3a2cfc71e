import { atMost as limited } from '../../shared/http/limits/at-most.ts';
import { refused } from '../refused.ts';

/** How often something may be done a minute, by each who does it. */
export function perMinute(name: string, times: number) {
  const again = limited({ name, times, inSeconds: 60 });
  /** Counts once. @throws Refused when that was too often. */
  return async (who: string): Promise<void> => {
    const number = await again(who);
    if (number > 0) throw refused('TOO_OFTEN', { number });
  };
}
