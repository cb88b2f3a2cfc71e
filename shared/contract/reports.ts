import { namedAfter } from './own-listing.ts';
import { reportReasonsSDL } from './report-reasons.sdl.ts';
import { reportsSDL } from './reports.sdl.ts';

/** The part of the schema for reports that routing and every publisher share. */
export const reportSDL = reportReasonsSDL;

/**
 * The queries and mutations by which one owner receives and settles reports: reportsLocalListing,
 * settleLocalListingReport …
 */
export const ownerReportSDL = (typeName: string): string =>
  reportSDL + namedAfter(typeName, reportsSDL);
