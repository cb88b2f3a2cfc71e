import type { GraphQLSchema } from 'graphql';
import type { Allowance } from './allowance.ts';

/** What a subgraph is told of the request it serves. */
export type Caller = {
  /** The caller's own Authorization header, for the tiers' owners; never sent on to agencies. */
  authorization?: string | undefined;
  /** Who asks, as a text that stands for an address or a key and tells neither: for limits only. */
  client?: string | undefined;
  /** What the request may still use; left out for what is known to be small. */
  allowance?: Allowance | undefined;
};

/** A subgraph ready to be asked, in this process or over HTTP. */
export type Subgraph = {
  name: string;
  readonly sdl: string;
  /** The schema as it now is. */
  readonly schema: GraphQLSchema;
  /** Has a listener told of each later schema; only of a subgraph whose schema changes while it serves. */
  onSchema?: (listener: (schema: GraphQLSchema) => void) => void;
  /** Makes the context of one request, with its own loaders. */
  context: (caller: Caller) => object;
};
