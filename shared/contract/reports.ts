import { namedAfter } from './own-listing.ts';
import { reportReasonsSDL } from './report-reasons.sdl.ts';
import { reportsSDL } from './reports.sdl.ts';

/** What routing and every publisher say alike of reports that a listing is wrong. */
export const reportSDL = reportReasonsSDL;

/** How one owner is told that a listing is wrong, and settles it: reportsLocalListing, settleLocalListingReport … */
export const ownerReportSDL = (typeName: string): string =>
  reportSDL + namedAfter(typeName, reportsSDL);
