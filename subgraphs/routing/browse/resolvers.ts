import { checkFirst, keyPast, pageOf } from '../../../shared/contract/paging.ts';
import type { QueryResolvers } from '../resolver-types.generated.ts';
import { organisationOf, pageOfOrganisations } from './organisations.ts';

const LONGEST_PAGE = 100;

/** Resolvers of the queries that browse the directory. */
export const browseQuery = {
  services: (_, { first, after, language }, { reference: { browsing, services: byId } }) => {
    checkFirst(first, LONGEST_PAGE);
    const past = keyPast(after, (id) => byId.has(id));
    const services = browsing.services(language);
    const from = past === undefined ? 0 : services.findIndex(({ id }) => id === past) + 1;
    return pageOf(services.slice(from, from + first + 1), { first, after }, ({ id }) => id);
  },

  areas: (_, asked, { reference: { browsing } }) => browsing.areas(asked),

  organisations: (_, asked, context) => pageOfOrganisations(asked, context),

  organisation: async (_, { id }, context) => (await organisationOf(id, context)) ?? null,
} satisfies QueryResolvers;
