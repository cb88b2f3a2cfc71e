import { USUAL_REPORT_LIMITS, type ReportLimits } from '../../runtime/report-limits.ts';
import type { ListingReads } from '../../storage/listings.ts';
import type { ReportDesk } from './report.ts';
import type { ReportStore } from './store.ts';
import { takeReports } from './take.ts';

/** Where a publisher's reports are taken and kept, and how many of them. */
export type DeskFooting = {
  publisher: string;
  listings: Pick<ListingReads<unknown>, 'byKeys'>;
  reports: ReportStore;
  limits?: ReportLimits | undefined;
};

/** Opens a publisher's desk for reports. It counts what it takes: whoever shares its limits shares the desk. */
export const openDesk = ({
  limits = USUAL_REPORT_LIMITS,
  ...footing
}: DeskFooting): ReportDesk => ({
  take: takeReports({ ...footing, limits }),
  waiting: footing.reports.waiting,
});
