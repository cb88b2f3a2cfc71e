import { z } from 'zod';
import { withinFilings } from '../../../shared/contract/filings.ts';
import { listingSchema } from '../../../shared/contract/listing-record.ts';

/** The form of an announcement as it is stored. */
export const announcementSchema = z.object({
  ...listingSchema.omit({ key: true }).shape,
  id: z.string().regex(/^[a-z][a-z0-9-]{0,62}:[a-z0-9][a-z0-9-]{0,79}$/),
  publisher: z.string(),
  tier: z.enum(['LOCAL', 'REGIONAL', 'NATIONAL', 'THIRD_SECTOR']),
  status: z.enum(['ACTIVE', 'WITHDRAWN']),
  version: z.number().int().positive(),
  modified: z.iso.datetime(),
});

/** What an announcement must look like to be taken from a publisher's feed. */
export const takenSchema = withinFilings(announcementSchema);
