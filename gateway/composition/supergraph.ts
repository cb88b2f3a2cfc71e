import { composed, type SubgraphSdl } from '../../shared/contract/composition.ts';

export type { SubgraphSdl };

/**
 * Composes subgraphs into one supergraph's SDL.
 * @throws Error listing all composition errors.
 */
export function composeSupergraph(parts: readonly SubgraphSdl[]): string {
  const composition = composed(parts);
  if ('supergraphSdl' in composition) return composition.supergraphSdl;
  throw new Error(`The subgraphs do not compose:\n${composition.errors.join('\n')}`);
}
