import { z } from 'zod';
import { withinFilings } from './filings.ts';
import { listingSchema } from './listing-record.ts';

const { key: _key, ...content } = listingSchema.shape;

/** The form of an announcement: a listing in full, every default written out, and whose it is. */
export const announcementSchema = withinFilings(
  z.strictObject({
    ...content,
    id: z.string().regex(/^[a-z][a-z0-9-]*:[a-z0-9][a-z0-9-]{0,79}$/),
    publisher: z.string().regex(/^[a-z][a-z0-9-]*$/),
    tier: z.enum(['LOCAL', 'REGIONAL', 'NATIONAL', 'THIRD_SECTOR']),
    status: z.literal('ACTIVE'),
    version: z.number().int().positive(),
    modified: z.iso.datetime({ offset: true }),
  }),
);
