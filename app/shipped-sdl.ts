import { composeSupergraph, type SubgraphSdl } from '../gateway/composition/supergraph.ts';
import { subgraphSDL } from '../shared/sdk/subgraph/sdl.ts';
import { localSDL } from '../subgraphs/local/local.sdl.ts';
import { nationalSDL } from '../subgraphs/national/national.sdl.ts';
import { regionalSDL } from '../subgraphs/regional/regional.sdl.ts';
import { routingSDL } from '../subgraphs/routing/contract.ts';
import { thirdSectorSDL } from '../subgraphs/third-sector/third-sector.sdl.ts';
import { TIERS, type TierName } from './tiers.ts';

type OwnSdl = { fields: string; inputFields: string; types?: string };

const OWN: Record<TierName, OwnSdl> = {
  local: localSDL,
  regional: regionalSDL,
  national: nationalSDL,
  'third-sector': thirdSectorSDL,
};

/** The subgraphs of this package, with a type of listing for each further publisher. */
export const shippedSubgraphs = (published: readonly string[] = []): SubgraphSdl[] => [
  { name: 'routing', sdl: routingSDL([...TIERS.map(({ typeName }) => typeName), ...published]) },
  ...TIERS.map(({ name, typeName }) => ({
    name,
    sdl: subgraphSDL({ typeName, ...OWN[name] }, true),
  })),
];

/** The supergraph of the subgraphs of this package, which a gateway apart from them serves. */
export const shippedSupergraph = (): string => composeSupergraph(shippedSubgraphs());
