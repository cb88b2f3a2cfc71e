import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

/** A subgraph as composition takes it. */
export type SubgraphSdl = { name: string; sdl: string };

/**
 * Composes subgraphs into one supergraph's SDL.
 * @throws Error naming everything that does not compose.
 */
export function composeSupergraph(parts: readonly SubgraphSdl[]): string {
  const composed = composeServices(
    // The data sources know where a subgraph is; the supergraph names it and no machine.
    parts.map(({ name, sdl }) => ({
      name,
      typeDefs: parse(sdl),
      url: `http://${name}.invalid/graphql`,
    })),
  );
  if (composed.errors) {
    throw new Error(
      `The subgraphs do not compose:\n${composed.errors.map(({ message }) => message).join('\n')}`,
    );
  }
  return composed.supergraphSdl;
}
