import { ApolloServer } from '@apollo/server';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { localDataSource } from '../../gateway/execution/data-sources/local.ts';
import type { Way } from '../../gateway/execution/asking.ts';
import { createExecution } from '../../gateway/execution/execution.ts';
import { createFastLane } from '../../gateway/execution/fast-lane.ts';
import { documentLimits } from '../../gateway/operation/limits.ts';
import { composeSupergraph } from '../../gateway/composition/supergraph.ts';
import { createLogger } from '../../shared/runtime/logger.ts';
import type { Answer } from './directory.ts';

type Resolvers = NonNullable<Parameters<typeof buildSubgraphSchema>[0]>;

/** A subgraph of a few lines. */
export type SmallPart = { name: string; sdl: string; resolvers?: object };

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires", "@override", "@shareable", "@inaccessible", "@interfaceObject",
    "@cost", "@listSize"])`;

/** What small subgraphs compose to. */
export const composed = (parts: readonly SmallPart[]): string =>
  composeSupergraph(parts.map(({ name, sdl }) => ({ name, sdl: `${LINK} ${sdl}` })));

/** A source over a small subgraph, in this process or as one in another: then nobody sees its schema. */
function sourceOf({ name, sdl, resolvers }: SmallPart, apart: boolean, heard: Heard[]): Way {
  const typeDefs = parse(`${LINK} ${sdl}`);
  const schema = buildSubgraphSchema({ typeDefs, resolvers } as Resolvers);
  const source = localDataSource(
    { name, sdl, schema, context: () => ({}) },
    createLogger('silent', 'test'),
  );
  const process: Way['process'] = (options) => {
    heard.push({ name, query: options.request.query!, variables: options.request.variables ?? {} });
    return source.process(options);
  };
  return { ...(apart ? {} : source), process };
}

type Heard = { name: string; query: string; variables: Record<string, unknown> };

/** Serves the graph of small subgraphs, and tells what its sources were asked. */
export async function smallGraph(parts: readonly SmallPart[], { apart = false } = {}) {
  const heard: Heard[] = [];
  const sources = new Map(parts.map((part) => [part.name, sourceOf(part, apart, heard)]));
  const execution = createExecution(
    { supergraphSdl: composed(parts), sources, log: createLogger('silent', 'test') },
    createFastLane(),
  );
  const server = new ApolloServer({
    gateway: execution.gateway,
    validationRules: [documentLimits],
  });
  await server.start();
  return {
    heard,
    /** The answer as a client reads it. */
    ask: async (
      query: string,
      variables: Record<string, unknown> = {},
      operationName?: string,
    ): Promise<Answer> => {
      const asked = { query, variables, ...(operationName && { operationName }) };
      const { body } = await server.executeOperation(asked);
      if (body.kind !== 'single') throw new Error('answered in parts');
      return JSON.parse(JSON.stringify(body.singleResult)) as Answer;
    },
    update: (next: readonly SmallPart[]) => {
      for (const part of next) sources.set(part.name, sourceOf(part, apart, heard));
      return execution.update(composed(next));
    },
    updateTo: execution.update,
    close: () => server.stop(),
  };
}
