import { USUAL_REPORT_LIMITS, type ReportLimits } from '../../runtime/report-limits.ts';
import type { ListingReads } from '../../storage/listings.ts';
import type { ReportDesk } from './report.ts';
import type { ReportStore } from './store.ts';
import { takeReports } from './take.ts';

/** Where a publisher's reports are accepted and stored, and how many of them. */
export type DeskFooting = {
  publisher: string;
  listings: Pick<ListingReads<unknown>, 'byKeys'>;
  reports: ReportStore;
  limits?: ReportLimits | undefined;
};

/** Opens a publisher's report desk. It counts what it accepts: to share its limits, share the desk. */
export const openDesk = ({
  limits = USUAL_REPORT_LIMITS,
  ...footing
}: DeskFooting): ReportDesk => ({
  take: takeReports({ ...footing, limits }),
  waiting: footing.reports.waiting,
});
