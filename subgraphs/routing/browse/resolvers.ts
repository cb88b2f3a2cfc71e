import type { Language } from '../../../shared/domain/language.ts';
import { checkFirst, keyPast, pageOf, type PageAsked } from '../../../shared/contract/paging.ts';
import type { Context } from '../context.ts';
import type { AreasAsked } from './browsing.ts';
import { organisationOf, pageOfOrganisations, type OrganisationsAsked } from './organisations.ts';

type ServicesAsked = PageAsked & { language: Language };

const LONGEST_PAGE = 100;

/** Resolvers of the queries that look through the directory. */
export const browseQuery = {
  services: (
    _: unknown,
    { first, after, language }: ServicesAsked,
    { reference: { browsing, services: byId } }: Context,
  ) => {
    checkFirst(first, LONGEST_PAGE);
    const past = keyPast(after, (id) => byId.has(id));
    const services = browsing.services(language);
    const from = past === undefined ? 0 : services.findIndex(({ id }) => id === past) + 1;
    return pageOf(services.slice(from, from + first + 1), { first, after }, ({ id }) => id);
  },

  areas: (_: unknown, asked: AreasAsked, { reference: { browsing } }: Context) =>
    browsing.areas(asked),

  organisations: (_: unknown, asked: OrganisationsAsked, context: Context) =>
    pageOfOrganisations(asked, context),

  organisation: async (_: unknown, { id }: { id: string }, context: Context) =>
    (await organisationOf(id, context)) ?? null,
};
