import type { GraphQLSchema } from 'graphql';

/** What a subgraph is told of the request it serves. */
export type Caller = {
  /** The caller's own Authorization header, for the tiers' owners; never sent on to agencies. */
  authorization?: string | undefined;
};

/** A subgraph ready to be asked, in this process or over HTTP. */
export type Subgraph = {
  name: string;
  sdl: string;
  schema: GraphQLSchema;
  /** Makes the context of one request, with its own loaders. */
  context: (caller: Caller) => object;
};
