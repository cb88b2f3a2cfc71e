import { listedFrom } from '../listings/listed.ts';
import type { QueryResolvers, Resolvers } from '../resolver-types.generated.ts';
import { pageOfClaims } from './claims.ts';

/** Resolvers of the query for what listings of others say of an organisation. */
export const claimsQuery = {
  claims: (_, asked, context) => pageOfClaims(asked, context),
} satisfies QueryResolvers;

/** Resolvers of claims. */
export const claimResolvers = {
  Claim: {
    listing: ({ indexed }, _, { typeNameOf }) => listedFrom(indexed, typeNameOf),
    kinds: ({ kinds }) => kinds,
    confirmed: ({ confirmation }) => confirmation !== undefined,
    confirmedAt: ({ confirmation }) => confirmation?.at ?? null,
  },
} satisfies Resolvers;
