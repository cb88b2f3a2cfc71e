import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, parse } from 'graphql';
import { listingBy, pageAfter } from './changes.js';

const LONGEST_PAGE = 500;

/** A text in the language asked for; English where there is no Welsh. */
const spoken =
  (field) =>
  (parent, { language }) =>
    (language === 'CY' && parent[field]?.cy) || parent[field]?.en;
const area = (code) => ({ __typename: 'Area', code });

const resolvers = {
  Query: {
    _feed: (_, { after, limit }) => {
      if (after && !/^\d{1,15}$/.test(after))
        throw new GraphQLError('This cursor is not one of this feed: start again without one.', {
          extensions: { code: 'BAD_USER_INPUT' },
        });
      return pageAfter(Number(after ?? 0), Math.min(Math.max(limit, 1), LONGEST_PAGE));
    },
  },
  RiversideListing: {
    // Async, or one that throws would null all that were asked for with it.
    __resolveReference: async ({ id }) => listingBy(id),
    title: spoken('title'),
    summary: spoken('summary'),
    cost: spoken('cost'),
    services: ({ services }) => services.map((id) => ({ __typename: 'Service', id })),
    publisher: ({ publisher, tier }) => ({ __typename: 'Publisher', id: publisher, tier }),
    // Without rules anybody may come; of the others somebody has to be asked.
    eligibility: ({ eligibility }) => ({
      verdict: eligibility ? 'CHECK_WITH_PROVIDER' : 'NO_CONDITIONS',
      criteria: [],
      missing: [],
    }),
  },
  Organisation: { name: spoken('name'), area: (body) => body.area && area(body.area) },
  Channel: { label: spoken('label') },
  Coverage: { areas: ({ areas }) => areas.map(area) },
};

/** The contract as `signpost contract` printed it, with what answers it. */
export const schema = buildSubgraphSchema({
  typeDefs: parse(readFileSync(new URL('contract.graphql', import.meta.url), 'utf8')),
  resolvers,
});
