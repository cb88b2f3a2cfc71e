import type { SmallPart } from './small-graph.ts';

/** Arguments as text, by name: compiled and interpreted operations give them in orders of their own. */
const told = (args: unknown): string =>
  JSON.stringify(args, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** A directory of two listings: routing knows what they have in common, owners the rest. */
export const routing: SmallPart = {
  name: 'routing',
  sdl: `
    interface Listing { id: ID! title(language: Language = EN): String! area: Area! }
    type LocalListing implements Listing @key(fields: "id") { id: ID! title(language: Language = EN): String! area: Area! }
    type CharityListing implements Listing @key(fields: "id") { id: ID! title(language: Language = EN): String! area: Area! }
    type Area @key(fields: "code") { code: ID! name: String! secret: String @inaccessible }
    enum Language { EN CY }
    input Filter { text: String = "any" areas: [ID!] largest: Int near: Near open: Boolean language: Language on: Date }
    input Near { latitude: Float! longitude: Float! }
    scalar Date
    type Query {
      listing(id: ID!): Listing
      echo(filter: Filter, ids: [ID!], first: Int = 3, ratio: Float, open: Boolean, language: Language, on: Date): Echo!
      broken: String
    }
    type Echo @key(fields: "id") { id: ID! said: String! }`,
  resolvers: {
    Query: {
      listing: (_: unknown, { id }: { id: string }) =>
        id.startsWith('missing') ? null : listing(id),
      echo: (_: unknown, args: object) => ({ id: 'e', said: told(args) }),
      broken: () => {
        throw new Error('a secret of the inside');
      },
    },
    Listing: { __resolveType: ({ id }: { id: string }) => typeOf(id) },
    LocalListing: { __resolveReference: async ({ id }: { id: string }) => listing(id) },
    CharityListing: { __resolveReference: async ({ id }: { id: string }) => listing(id) },
    Area: { name: () => 'Leeds', __resolveReference: async (area: object) => area },
    Echo: { __resolveReference: async (echo: object) => echo },
  },
};

const TYPES: Record<string, string> = { local: 'LocalListing', shelter: 'ShelterListing' };
const typeOf = (id: string) => TYPES[id.split(':')[0]!] ?? 'CharityListing';
const listing = (id: string) => ({
  id,
  title: ({ language }: { language: string }) => (language === 'CY' ? 'Biniau' : 'Bins'),
  area: { code: 'E08000035' },
});

/** Owns what only a council knows. */
export const local: SmallPart = {
  name: 'local',
  sdl: `
    type LocalListing @key(fields: "id") { id: ID! round(day: Day = MON, weeks: [Int!]): String! }
    enum Day { MON TUE }
    scalar Date
    type Echo @key(fields: "id") {
      id: ID! again(filter: Again, ids: [ID!], first: Int = 3, ratio: Float, open: Boolean, day: Day, on: Date): String!
    }
    input Again { text: String = "any" days: [Day!] largest: Int nested: Again on: Date }`,
  resolvers: {
    LocalListing: {
      __resolveReference: async ({ id }: { id: string }) => ({ id }),
      round: ({ id }: { id: string }, args: object) => `${id} ${told(args)}`,
    },
    Echo: {
      __resolveReference: async (echo: object) => echo,
      again: (_: unknown, args: object) => told(args),
    },
  },
};

/** An agency that adds to areas what needs their name. */
export const health: SmallPart = {
  name: 'health',
  sdl: `
    type Area @key(fields: "code") { code: ID! name: String! @external clinics: [String!]! @requires(fields: "name") }`,
  resolvers: {
    Area: {
      __resolveReference: async (area: object) => area,
      clinics: ({ name }: { name: string }) => [`Clinic of ${name}`],
    },
  },
};

/** An agency with listings of its own, and nothing that others have. */
export const shelter: SmallPart = {
  name: 'shelter',
  sdl: `type ShelterListing @key(fields: "id") { id: ID! beds: Int }`,
  resolvers: {
    ShelterListing: { __resolveReference: async (found: object) => found, beds: () => 12 },
  },
};

/** Routing when one more agency has joined: it has its type. */
export const routingWithShelter: SmallPart = {
  ...routing,
  sdl: `${routing.sdl}
    type ShelterListing implements Listing @key(fields: "id") { id: ID! title(language: Language = EN): String! area: Area! }`,
};
