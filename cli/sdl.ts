import { composeSupergraph, type Part } from '../gateway/supergraph.ts';
import type { Database } from '../shared/store/database.ts';
import { routingSDL } from '../subgraphs/routing/contract.ts';
import { TIERS, tierSubgraph } from './tiers.ts';

// SDL needs no store: none of its tables is read.
const NO_STORE: Database = {
  table: (name) => ({ name, getMany: async () => [], range: async () => [] }),
  write: async () => undefined,
  close: async () => undefined,
};

/** The shipped owners' subgraphs, as composition takes them. */
export const shippedOwners = (): Part[] =>
  TIERS.map(({ name }) => ({ name, sdl: tierSubgraph(name, NO_STORE, []).sdl }));

/** The supergraph of the subgraphs of this package, which a gateway apart from them serves. */
export const shippedSupergraph = (): string =>
  composeSupergraph([
    { name: 'routing', sdl: routingSDL(TIERS.map(({ typeName }) => typeName)) },
    ...shippedOwners(),
  ]);
