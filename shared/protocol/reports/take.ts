import type { ListingReads } from '../../storage/listings.ts';
import { reportLimiter, type ReportLimits } from '../../runtime/report-limits.ts';
import { reportTexts, type TakeReport } from './report.ts';
import type { ReportStore } from './store.ts';

/** What an owner needs to accept reports. */
export type ReportTaking = {
  publisher: string;
  listings: Pick<ListingReads<unknown>, 'byKeys'>;
  reports: ReportStore;
  limits: ReportLimits;
};

/** Accepts reports of an owner's listings. A text is stored as typed: whatever displays it must escape it. */
export function takeReports({ publisher, listings, reports, limits }: ReportTaking): TakeReport {
  const mayBeTaken = reportLimiter(limits);
  return async ({ listing, reason, ...typed }) => {
    const texts = reportTexts.safeParse(typed);
    if (!texts.success) return { refused: 'BAD_TEXT' };
    const [stored] = await listings.byKeys([listing.slice(publisher.length + 1)]);
    if (!listing.startsWith(`${publisher}:`) || stored?.status !== 'ACTIVE')
      return { refused: 'UNKNOWN_LISTING' };
    const report = { listing, reason, ...texts.data };
    // A repeated report takes no space, so it is exempt from the limits.
    const known = await reports.again(report);
    if (known === undefined && !(await mayBeTaken(listing))) return { refused: 'TOO_MANY' };
    const number = known ?? (await reports.add(report));
    return { reference: `${publisher}-${number}` };
  };
}
