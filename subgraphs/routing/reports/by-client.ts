import { atMost } from '../../../shared/http/limits/at-most.ts';
import type { Redis } from '../../../shared/http/limits/redis.ts';
import type { ReportLimits } from '../../../shared/runtime/report-limits.ts';
import type { TakeReport, ToldReport } from '../../../shared/protocol/reports/report.ts';

/** Takes a report from a client. Who it is may not be known, where the directory itself asks. */
export type TakeFrom = (client: string | undefined, told: ToldReport) => ReturnType<TakeReport>;

const AN_HOUR_S = 3_600;

/**
 * Takes so many reports from each client, so that nobody uses up what others may report. What was refused for one
 * listing counts for no other.
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
