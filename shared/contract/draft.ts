import { z } from 'zod';
import { withinFilings } from './filings.ts';
import { listingSchema } from './listing-record.ts';
import { LISTING_STATUSES } from './listing-terms.ts';

/** A whole listing as its owner writes it, its own fields included: what is refused here would not be taken either. */
export const draftSchema = <Own>(own: z.ZodType<Own>) =>
  withinFilings(listingSchema.extend({ own, status: z.enum(LISTING_STATUSES).default('ACTIVE') }));
