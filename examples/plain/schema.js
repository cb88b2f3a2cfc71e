import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, parse } from 'graphql';
import { listingBy, pageAfter } from './changes.js';

const LONGEST_PAGE = 500;
const sdlIn = (file) => parse(readFileSync(new URL(file, import.meta.url), 'utf8'));

/** The feed, which is all of the contract: the directory answers everything else from what it announces. */
const feed = {
  Query: {
    _feed: (_, { after, limit }) => {
      if (after && !/^\d{1,15}$/.test(after))
        throw new GraphQLError('This cursor is not one of this feed: start again without one.', {
          extensions: { code: 'BAD_USER_INPUT' },
        });
      return pageAfter(Number(after ?? 0), Math.min(Math.max(limit, 1), LONGEST_PAGE));
    },
  },
};

/** What the trust's listings say beyond the contract. */
const own = {
  RiversideListing: {
    // Async, or one that throws would null all that were asked for with it.
    __resolveReference: async ({ id }) => listingBy(id),
    bookAhead: ({ own }) => own.bookAhead,
  },
};

export const schema = buildSubgraphSchema([
  { typeDefs: sdlIn('contract.graphql'), resolvers: feed },
  { typeDefs: sdlIn('own.graphql'), resolvers: own },
]);
