import { atMost } from '../../../shared/http/limits/at-most.ts';
import type { Redis } from '../../../shared/http/limits/redis.ts';
import type { ReportLimits } from '../../../shared/runtime/report-limits.ts';
import type { TakeReport, ToldReport } from '../../../shared/protocol/reports/report.ts';

/** Accepts a report from a client. The client is undefined where the directory itself is the caller. */
export type TakeFrom = (client: string | undefined, told: ToldReport) => ReturnType<TakeReport>;

const AN_HOUR_S = 3_600;

/**
 * Limits the reports from each client, so that no client exhausts the capacity for others. A report refused for one
 * listing does not count towards another.
 */
export function shareOfEach(
  { ofOne, inAll }: ReportLimits,
  take: TakeReport,
  redis?: Redis,
): TakeFrom {
  const hourly = (name: string, times: number) =>
    atMost({ name, times, inSeconds: AN_HOUR_S }, redis);
  const again = hourly('reports-of-one', ofOne);
  const any = hourly('reports', inAll);
  return async (client, told) => {
    if (client !== undefined) {
      const wait = (await again(`${client}|${told.listing}`)) || (await any(client));
      if (wait > 0) return { refused: 'TOO_MANY' };
    }
    return take(told);
  };
}
