import { sliceOf } from '../../../shared/contract/paging.ts';
import { today } from '../../../shared/domain/dates.ts';
import type { Context } from '../context.ts';
import type { QueryResolvers, Resolvers } from '../resolver-types.generated.ts';
import { nameOf, type Named } from './named.ts';

const MOST_AT_ONCE = 1_000;

/** Resolvers of the query for publishers. */
export const publishersQuery = {
  publishers: (_, asked, { followers }) =>
    sliceOf([...followers.values()], asked, MOST_AT_ONCE).map((follower) => follower.standing()),
  referenceData: (_, __, { reference }) => reference.age,
} satisfies QueryResolvers;

const standing = (publisher: Named, { followers }: Context) =>
  followers.get(nameOf(publisher))?.standing();

/** Resolvers of publishers. */
export const publisherResolvers = {
  Publisher: {
    id: nameOf,
    // Unknown for a publisher that has left in the meantime, so the field fails.
    state: (publisher, _, context) => standing(publisher, context)!.state,
    heard: (publisher, _, context) => standing(publisher, context)?.heard ?? null,
    reportsWaiting: (publisher, _, { waiting }) => waiting(nameOf(publisher)),
    __resolveReference: async ({ id }, { followers }) => followers.get(id)?.standing() ?? null,
  },
  ReferenceData: {
    postcodes: ({ newest }) => newest ?? null,
    lastChange: ({ lastChange }) => lastChange(today()) ?? null,
    nextChange: ({ nextChange }) => nextChange(today()) ?? null,
    isBehind: ({ isBehind }) => isBehind(today()),
  },
  PostcodeRelease: {
    release: ({ release }) => release ?? null,
    councilsOf: ({ councilsOf }) => councilsOf ?? null,
    count: ({ postcodes }) => postcodes,
    // Some were named since: by an import of councils, or of areas.
    unnamed: ({ unnamed }, asked, { reference: { gazetteer } }) =>
      sliceOf(
        unnamed.filter(({ code }) => !gazetteer.isNamed(code)),
        asked,
        MOST_AT_ONCE,
      ),
  },
} satisfies Resolvers;
