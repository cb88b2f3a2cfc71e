import { z } from 'zod';
import { withinFilings } from './filings.ts';
import { listingSchema } from './listing-record.ts';
import { LISTING_STATUSES } from './listing-terms.ts';

/**
 * The schema of a whole listing as its owner writes it, own fields included: the directory would not accept what is
 * refused here.
 */
export const draftSchema = <Own>(own: z.ZodType<Own>) =>
  withinFilings(listingSchema.extend({ own, status: z.enum(LISTING_STATUSES).default('ACTIVE') }));
