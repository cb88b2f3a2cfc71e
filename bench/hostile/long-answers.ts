import { getIntrospectionQuery } from 'graphql';
import { times, WORDS, type Case } from './case.ts';

const AREA = ['code', 'name', 'type', 'validFrom', 'validTo'] as const;

/** Requests whose answers would be long. */
export const LONG_ANSWERS: readonly Case[] = [
  {
    name: 'areas under many aliases',
    copies: 10,
    make: (random) => ({
      query: `{ ${times(random.between(20, 45), (at) => `a${at}: areas { ${times(42, (field) => `f${field}: ${random.oneOf(AREA)}`)} }`)} }`,
    }),
  },
  {
    name: 'lists within lists',
    copies: 3,
    make: (random) => {
      const depth = random.between(3, 7);
      const within = (levels: number): string =>
        levels === 0 ? 'code' : `successors { area { code name ${within(levels - 1)} } }`;
      return {
        query: `{ listings(first: 100) { nodes { ${times(random.between(5, 20), (at) => `c${at}: coverage { areas { parent { ${within(depth)} } ${within(depth)} } }`)} } } }`,
      };
    },
  },
  {
    name: 'the schema under many aliases',
    copies: 3,
    make: (random) => ({
      query: `{ ${times(random.between(10, 40), (at) => `s${at}: __schema { types { name fields { name args { name } type { name fields { name } } } } }`)} }`,
    }),
  },
  {
    name: 'the schema, as tools ask for it',
    copies: 5,
    make: () => ({ query: getIntrospectionQuery() }),
  },
  {
    name: 'insight under many aliases',
    copies: 3,
    make: (random) => ({
      query: `{ ${times(random.between(10, 50), (at) => `i${at}: insight { byService { service { title description } published } byCouncil { area { name } silent } stale { listings { title summary } } }`)} }`,
    }),
  },
  {
    name: 'organisations by text under many aliases',
    copies: 3,
    make: (random) => ({
      query: `{ ${times(random.between(20, 50), (at) => `o${at}: organisations(first: 100, text: "${random.oneOf(WORDS)}") { nodes { id name area { name } } }`)} }`,
    }),
  },
  {
    name: 'coverage under many aliases',
    copies: 3,
    make: (random) => ({
      query: `{ ${times(random.between(20, 50), (at) => `c${at}: coverage(service: "lgsl:524") { state listings area { name } responsible { name } }`)} }`,
    }),
  },
];
