import { z } from 'zod';
import { say, textSchema } from '../../shared/domain/language.ts';
import { NATIONS } from '../../shared/domain/nation.ts';
import type { ListingSubgraph } from '../../shared/sdk/subgraph/definition.ts';
import type { Resolvers } from './resolver-types.generated.ts';
import { nationalSDL } from './national.sdl.ts';

const own = z.strictObject({
  department: textSchema(200),
  nations: z.array(z.enum(NATIONS)).min(1),
});

/** The fields of a national body's listing beyond the contract. */
export type NationalOwn = z.infer<typeof own>;

/** The listings of departments and agencies of the UK and of its nations. */
export const nationalSubgraph: ListingSubgraph<NationalOwn> = {
  name: 'national',
  tier: 'NATIONAL',
  typeName: 'NationalListing',
  own,
  ...nationalSDL,
  resolvers: {
    Department: {
      name: (name, { language }) => say(name, language),
    },
  } satisfies Resolvers,
};
