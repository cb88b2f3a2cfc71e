import type { Tier } from '../../shared/listing/record.ts';

/** A published subgraph, as the live graph takes it. */
export type Published = {
  name: string;
  tier: Tier;
  typeName: string;
  url: string;
  /** The key by which the directory shows itself to it. */
  key: string;
  sdl: string;
  version: string;
};

/** A composed graph: for routers, and as its callers see it. */
export type Composed = { supergraphSdl: string; apiSdl: string };

/** The graph being served, and the way published subgraphs join and leave it. */
export type LiveGraph = {
  /** Composes a set of published subgraphs with the directory's own, off the event loop, and loads it in a gateway that serves nobody. */
  compose: (published: readonly Published[]) => Promise<Composed | { errors: string[] }>;
  /** Puts a set in force: joins, changes and leaves in the order that loses no request. */
  apply: (published: readonly Published[]) => Promise<void>;
  current: () => Composed;
};
