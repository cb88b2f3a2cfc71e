import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

/** The input of composition for one subgraph. */
export type SubgraphSdl = { name: string; sdl: string };

/** The result of composition: a supergraph, or errors. */
export type Composition = { supergraphSdl: string } | { errors: string[] };

/** Composes subgraphs into one supergraph; the directory and conformance both use this. */
export function composed(parts: readonly SubgraphSdl[]): Composition {
  const { errors, supergraphSdl } = composeServices(
    // The data sources know a subgraph's URL; the supergraph holds only its name, and no host.
    parts.map(({ name, sdl }) => ({
      name,
      typeDefs: parse(sdl),
      url: `http://${name}.invalid/graphql`,
    })),
  );
  return errors ? { errors: errors.map(({ message }) => message) } : { supergraphSdl };
}
