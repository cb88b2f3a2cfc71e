import { times, WORDS, type Case } from './case.ts';

/** Requests that are long themselves, or stand for more than they say. */
export const LONG_REQUESTS: readonly Case[] = [
  {
    name: 'a text of a hundred thousand characters',
    copies: 5,
    make: (random) => {
      const text = times(random.between(10_000, 20_000), () => random.oneOf(WORDS)).slice(
        0,
        200_000,
      );
      return random.oneOf([
        {
          query: 'query ($t: String!) { searchServices(text: $t) { score } }',
          variables: { t: text },
        },
        {
          query: 'query ($t: ID!) { whoDelivers(service: $t, postcode: "LS1 1UR") { __typename } }',
          variables: { t: text },
        },
        {
          query: 'query ($t: String!) { organisations(text: $t) { nodes { id } } }',
          variables: { t: text },
        },
        {
          query: 'query ($t: String!) { place(postcode: $t) { __typename } }',
          variables: { t: text },
        },
      ]);
    },
  },
  {
    name: 'twenty thousand circumstances',
    copies: 3,
    make: (random) => ({
      query:
        'query ($c: [FactInput!]) { listings(first: 100) { nodes { eligibility(circumstances: $c) { verdict } } } }',
      variables: {
        c: Array.from({ length: 5_000 }, () => ({
          fact: 'age',
          value: `${random.between(0, 99)}`,
        })),
      },
    }),
  },
  {
    name: 'fragments within fragments',
    copies: 3,
    make: (random) => {
      const depth = random.between(10, 30);
      const fragment = (at: number) =>
        `fragment F${at} on Area { ${at === depth ? 'code' : `a: parent { ...F${at + 1} } b: parent { ...F${at + 1} }`} }`;
      return {
        query: `{ area(code: "E08000035") { ...F0 } } ${times(depth + 1, fragment)}`,
      };
    },
  },
  {
    name: 'one field hundreds of times',
    copies: 3,
    make: (random) => ({
      query: `{ ${times(random.between(400, 800), () => 'p: publishers { id }')} }`,
    }),
  },
];
