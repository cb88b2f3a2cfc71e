import { withinFilings } from './filings.ts';
import { announcementSchema } from './listing-record.ts';

/** What an announcement must look like to be taken into the directory. */
export const takenSchema = withinFilings(announcementSchema);
