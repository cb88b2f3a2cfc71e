import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

/** A subgraph as composition takes it. */
export type SubgraphSdl = { name: string; sdl: string };

/** Composition result: a supergraph, or errors. */
export type Composition = { supergraphSdl: string } | { errors: string[] };

/** Composes subgraphs into one supergraph, as the directory does and as conformance asks whether it will. */
export function composed(parts: readonly SubgraphSdl[]): Composition {
  const { errors, supergraphSdl } = composeServices(
    // The data sources know where a subgraph is; the supergraph names it and no machine.
    parts.map(({ name, sdl }) => ({
      name,
      typeDefs: parse(sdl),
      url: `http://${name}.invalid/graphql`,
    })),
  );
  return errors ? { errors: errors.map(({ message }) => message) } : { supergraphSdl };
}
