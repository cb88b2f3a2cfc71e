import { z } from 'zod';
import type { ListingSubgraph } from '../../shared/sdk/subgraph/definition.ts';
import { thirdSectorSDL } from './third-sector.sdl.ts';

// Charity numbers. England and Wales: 6 or 7 digits; Scotland: SC and 6; Northern Ireland: NIC and 6.
const own = z.strictObject({
  charityNumber: z
    .string()
    .regex(/^(\d{6,7}|SC\d{6}|NIC\d{6})$/)
    .optional(),
  register: z.enum(['CCEW', 'OSCR', 'CCNI']).optional(),
  referral: z.enum(['SELF', 'PROFESSIONAL', 'EITHER']),
});

/** The fields of a third-sector body's listing beyond the contract. */
export type ThirdSectorOwn = z.infer<typeof own>;

/** The listings of charities, community groups and social enterprises. */
export const thirdSectorSubgraph: ListingSubgraph<ThirdSectorOwn> = {
  name: 'third-sector',
  tier: 'THIRD_SECTOR',
  typeName: 'ThirdSectorListing',
  own,
  ...thirdSectorSDL,
};
