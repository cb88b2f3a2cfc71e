import { withinFilings } from './filings.ts';
import { announcementSchema } from './listing-record.ts';

/** The schema that an announcement must match to be accepted into the directory. */
export const takenSchema = withinFilings(announcementSchema);
