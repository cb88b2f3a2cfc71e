import { z } from 'zod';
import { gssCode } from '../../shared/domain/gss-code.ts';
import { isLgilCode, isLgslCode } from '../../shared/domain/lga-codes.ts';
import { say } from '../../shared/domain/language.ts';
import { loadBy } from '../../shared/runtime/loading.ts';
import type { ListingSubgraph } from '../../shared/sdk/subgraph/definition.ts';
import type { Authority, AuthorityStore } from './authorities.ts';
import type { Resolvers } from './resolver-types.generated.ts';
import { localSDL } from './local.sdl.ts';

const own = z.strictObject({
  authority: gssCode,
  lgsl: z.array(z.string().refine(isLgslCode)).max(50).default([]),
  lgil: z.array(z.string().refine(isLgilCode)).max(50).default([]),
});

/** The fields of a council's listing beyond the contract. Codes are the LGA's ESD standards. */
export type LocalOwn = z.infer<typeof own>;

type Loaders = { authorities: ReturnType<typeof loadBy<Authority>> };

/** The listings of councils: counties, districts, unitaries, boroughs; all four nations. */
export const localSubgraph = (authorities: AuthorityStore): ListingSubgraph<LocalOwn, Loaders> => ({
  name: 'local',
  tier: 'LOCAL',
  typeName: 'LocalListing',
  own,
  ...localSDL,
  loaders: () => ({ authorities: loadBy(authorities.byCodes) }),
  ownFields: { authority: ({ authority }, { authorities }) => authorities.load(authority) },
  resolvers: {
    LocalAuthority: { name: ({ name }, { language }) => say(name, language) },
  } satisfies Resolvers,
});
