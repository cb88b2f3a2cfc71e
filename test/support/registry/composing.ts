import { composeServices } from '@apollo/composition';
import { parse, printSchema } from 'graphql';
import type { SubgraphSdl } from '../../../gateway/composition/supergraph.ts';
import type { Composed, LiveGraph, Published } from '../../../gateway/composition/live-graph.ts';

/** Subgraphs to compose: the directory's own, with what routing declares of those published, and these. */
export type PartsWith = (published: readonly Published[]) => readonly SubgraphSdl[];

/** A live graph that composes what is published and says how it would be, but does not serve it. */
export function composingOnly(partsWith: PartsWith): LiveGraph {
  const compose = (published: readonly Published[]): Composed | { errors: string[] } => {
    const { errors, supergraphSdl, schema } = composeServices(
      partsWith(published).map(({ name, sdl }) => ({
        name,
        typeDefs: parse(sdl),
        url: `http://${name}.invalid/graphql`,
      })),
    );
    if (errors) return { errors: errors.map(({ message }) => message) };
    return { supergraphSdl, apiSdl: printSchema(schema.toAPISchema().toGraphQLJSSchema()) };
  };
  const whole = (published: readonly Published[]): Composed => {
    const composed = compose(published);
    if ('errors' in composed) throw new Error(composed.errors.join('\n'));
    return composed;
  };
  let current: Composed | undefined;
  return {
    compose: async (published) => compose(published),
    begin: async (_, composed) => {
      current = composed;
    },
    joinAll: async () => true,
    trust: async () => undefined,
    apply: async (published) => {
      current = whole(published);
    },
    current: () => (current ??= whole([])),
  };
}
