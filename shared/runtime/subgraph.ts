import type { GraphQLSchema } from 'graphql';
import type { Allowance } from './allowance.ts';

/** What a subgraph learns of the request it serves. */
export type Caller = {
  /** The client's own Authorization header, for the tiers' owners; never forwarded to agencies. */
  authorization?: string | undefined;
  /** The client, as an opaque text that reveals neither its address nor its key: for limits only. */
  client?: string | undefined;
  /** What the request may still use; omitted for one known to be small. */
  allowance?: Allowance | undefined;
};

/** A subgraph ready to be queried, in this process or over HTTP. */
export type Subgraph = {
  name: string;
  readonly sdl: string;
  /** The current schema. */
  readonly schema: GraphQLSchema;
  /** Notifies a listener of each later schema; only present where the schema changes while it serves. */
  onSchema?: (listener: (schema: GraphQLSchema) => void) => void;
  /** Creates the context of one request, with its own loaders. */
  context: (caller: Caller) => object;
};
