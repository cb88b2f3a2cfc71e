import { composeSupergraph, type SubgraphSdl } from '../gateway/composition/supergraph.ts';
import type { Database } from '../shared/storage/database.ts';
import { routingSDL } from '../subgraphs/routing/contract.ts';
import { TIERS, tierOn } from './tiers.ts';

// SDL needs no store: none of its tables is read.
const NO_STORE: Database = {
  table: (name) => ({
    name,
    getMany: async () => [],
    range: async () => [],
    keysIn: async () => [],
  }),
  write: async () => undefined,
  drop: async () => undefined,
  close: async () => undefined,
};

/** The subgraphs of this package, with a type of listing for each further publisher. */
export const shippedSubgraphs = (published: readonly string[] = []): SubgraphSdl[] => [
  { name: 'routing', sdl: routingSDL([...TIERS.map(({ typeName }) => typeName), ...published]) },
  ...TIERS.map((tier) => ({ name: tier.name, sdl: tierOn(tier, NO_STORE).subgraph().sdl })),
];

/** The supergraph of the subgraphs of this package, which a gateway apart from them serves. */
export const shippedSupergraph = (): string => composeSupergraph(shippedSubgraphs());
