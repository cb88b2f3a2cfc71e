import { z } from 'zod';
import type { ListingSubgraph } from '../../shared/sdk/subgraph/definition.ts';
import { regionalSDL } from './regional.sdl.ts';

const own = z.strictObject({
  footprint: z.enum(['COMBINED_AUTHORITY', 'ICB', 'POLICE', 'FIRE', 'TRANSPORT']),
});

/** The fields of a regional body's listing beyond the contract. */
export type RegionalOwn = z.infer<typeof own>;

/** The listings of bodies between councils and nations: combined authorities, NHS, police, fire, transport. */
export const regionalSubgraph: ListingSubgraph<RegionalOwn> = {
  name: 'regional',
  tier: 'REGIONAL',
  typeName: 'RegionalListing',
  own,
  ...regionalSDL,
};
