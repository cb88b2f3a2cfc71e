import { z } from 'zod';
import { gssCode } from '../../shared/domain/gss-code.ts';
import { say, type Language } from '../../shared/domain/language.ts';
import { loadBy } from '../../shared/runtime/loading.ts';
import type { ListingSubgraph } from '../../shared/sdk/subgraph/definition.ts';
import type { Authority, AuthorityStore } from './authorities.ts';

const own = z.strictObject({
  authority: gssCode,
  lgsl: z
    .array(z.string().regex(/^\d{1,4}$/))
    .max(50)
    .default([]),
  lgil: z
    .array(z.string().regex(/^\d{1,3}$/))
    .max(50)
    .default([]),
});

/** What a council's listing says beyond the contract. Codes are the LGA's ESD standards. */
export type LocalOwn = z.infer<typeof own>;

type Loaders = { authorities: ReturnType<typeof loadBy<Authority>> };

/** The listings of councils: counties, districts, unitaries, boroughs; all four nations. */
export const localSubgraph = (authorities: AuthorityStore): ListingSubgraph<LocalOwn, Loaders> => ({
  name: 'local',
  tier: 'LOCAL',
  typeName: 'LocalListing',
  own,
  fields: `
  "The council that publishes it."
  authority: LocalAuthority
  "Local Government Service List codes."
  lgsl: [String!] @listSize(assumedSize: 3)
  "Local Government Interaction List codes."
  lgil: [String!] @listSize(assumedSize: 3)`,
  types: `
type LocalAuthority { gss: ID!  name(language: Language = EN): String!  homepage: String  type: LocalAuthorityType! }
enum LocalAuthorityType { COUNTY DISTRICT UNITARY }`,
  inputFields: `
  "GSS code of the council that publishes it."
  authority: ID!
  lgsl: [String!]
  lgil: [String!]`,
  loaders: () => ({ authorities: loadBy(authorities.byCodes) }),
  ownFields: { authority: ({ authority }, { authorities }) => authorities.load(authority) },
  resolvers: {
    LocalAuthority: {
      name: ({ name }: Authority, { language }: { language: Language }) => say(name, language),
    },
  },
});
