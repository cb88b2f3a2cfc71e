import type { ListingStore } from '../store/listings.ts';
import { withinLimits, type ReportLimits } from './limits.ts';
import { reportTexts, type TakeReport } from './report.ts';
import type { ReportStore } from './store.ts';

/** What an owner needs to take reports. */
export type Taking = {
  publisher: string;
  listings: Pick<ListingStore<unknown>, 'byKeys'>;
  reports: ReportStore;
  limits: ReportLimits;
};

/** Takes reports of an owner's listings. A text is stored as it was typed: what shows it must show it as text. */
export function takeReports({ publisher, listings, reports, limits }: Taking): TakeReport {
  const mayBeTaken = withinLimits(limits);
  return async ({ listing, reason, ...typed }) => {
    const texts = reportTexts.safeParse(typed);
    if (!texts.success) return { refused: 'BAD_TEXT' };
    const [stored] = await listings.byKeys([listing.slice(publisher.length + 1)]);
    if (!listing.startsWith(`${publisher}:`) || stored?.status !== 'ACTIVE')
      return { refused: 'UNKNOWN_LISTING' };
    if (!(await mayBeTaken(listing))) return { refused: 'TOO_MANY' };
    const number = await reports.add({ listing, reason, ...texts.data });
    return { reference: `${publisher}-${number}` };
  };
}
