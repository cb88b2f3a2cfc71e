import { checkFirst, keyPast, pageOf } from '../../contract/paging.ts';
import type { Editors } from '../owners/editors.ts';
import type { RefusedChanges } from '../owners/refused-changes.ts';
import type { QueryResolvers, Resolvers } from './resolver-types.generated.ts';

const LONGEST_PAGE = 100;

/** Resolvers of the audit of refused attempts, for operators. */
export const refusedResolvers = {
  list:
    (editors: Editors, refused: RefusedChanges | undefined): QueryResolvers['refusedOwnListing'] =>
    async (_, { first, after }, caller) => {
      await editors.operator(caller);
      checkFirst(first, LONGEST_PAGE);
      const past = keyPast(after, (key) => /^\d{1,12}$/.test(key));
      const before = past === undefined ? undefined : Number(past);
      const found = (await refused?.before(before, first + 1)) ?? [];
      return pageOf(found, { first, after }, ({ number }) => String(number));
    },
  RefusedChange: {
    at: ({ refused }) => refused.at,
    by: ({ refused }) => refused.by,
    listing: ({ refused }) => refused.listing,
    bodies: ({ refused }) => [...refused.bodies],
    tried: ({ refused }) => refused.tried,
  } satisfies Resolvers['RefusedChange'],
};
