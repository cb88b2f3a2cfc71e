import { ApolloGateway, type GatewayConfig, type GraphQLDataSource } from '@apollo/gateway';
import type { FastifyInstance } from 'fastify';
import { printSchema } from 'graphql';
import { host, type Host } from '../shared/serve/host.ts';
import type { Logger } from '../shared/logger.ts';
import { addDirectAnswers, createDirectAnswers } from './direct.ts';
import { addGraphiql } from './graphiql.ts';
import { addRegistry } from './registry/http/add-registry.ts';
import type { Registry } from './registry/registry.ts';
import { usagePlugin } from './registry/usage/plugin.ts';
import { withinLimits } from './limits.ts';

/** What the gateway runs on: the composed supergraph, and a way to each subgraph in it. */
export type GatewayFooting = {
  supergraphSdl: string;
  sources: ReadonlyMap<string, GraphQLDataSource>;
  log: Logger;
};

/** Where the gateway listens, and what else it serves. */
export type GatewayServing = GatewayFooting & {
  port: number;
  address: string;
  /** Opens the registry of what is published into the graph: who may, and what is asked of it. */
  registry?: (served: Served) => Registry;
  /** Adds what is served beside the graph. */
  extend?: (app: FastifyInstance) => void;
};

/** The graph a gateway serves, which may be replaced while it does. */
export type Served = {
  update: (supergraphSdl: string) => void | Promise<void>;
  /** The schema callers see. */
  apiSdl: () => string;
};

/** The federated graph. `planned` is told of each operation's query plan. */
export function createGateway(
  { supergraphSdl, sources, log }: GatewayFooting,
  planned: GatewayConfig['experimental_didResolveQueryPlan'],
): { gateway: ApolloGateway } & Served {
  // Read by the gateway when it is made: otherwise it contacts outside hosts and cloud metadata addresses.
  // oxlint-disable-next-line node/no-process-env
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  let update: (supergraphSdl: string) => void = () => undefined;
  const gateway = new ApolloGateway({
    supergraphSdl: async (manager) => {
      update = manager.update;
      return { supergraphSdl };
    },
    buildService: ({ name }) => wayTo(name, sources),
    experimental_didResolveQueryPlan: planned,
    __exposeQueryPlanExperimental: false,
    logger: log,
  });
  return {
    gateway,
    update: (supergraphSdl) => update(supergraphSdl),
    apiSdl: () => printSchema(gateway.schema!),
  };
}

/** A way to a subgraph that holds while the one behind it is replaced: the gateway keeps what it was given. */
function wayTo(name: string, sources: GatewayFooting['sources']): GraphQLDataSource {
  const first = sources.get(name);
  if (!first) throw new Error(`The supergraph names a subgraph that there is no way to: ${name}`);
  let last = first;
  return {
    ...first,
    process: (options) => {
      last = sources.get(name) ?? last;
      return last.process(options);
    },
  };
}

/** Serves the federated graph at /graphql, with a page to try it in for browsers. */
export async function startGateway({
  port,
  address,
  log,
  extend,
  registry: openRegistry,
  ...footing
}: GatewayServing): Promise<Host> {
  const { gateway, update, apiSdl } = createGateway({ ...footing, log }, (planned) =>
    direct.learn(planned),
  );
  const registry = openRegistry?.({
    update: (supergraphSdl) => {
      update(supergraphSdl);
      direct.forget();
    },
    apiSdl,
  });
  const direct = createDirectAnswers(registry?.usage.record);
  const served = await host(
    {
      graph: {
        gateway,
        validationRules: [withinLimits],
        ...(registry && servedBy(registry)),
      },
      context: ({ headers }) => ({ authorization: headers.authorization }),
      log,
      extend: (app) => {
        addGraphiql(app);
        if (registry) addRegistry(app, registry, log);
        addDirectAnswers(app, direct);
        extend?.(app);
      },
      // What was published is in force before the first request is taken.
      beforeListening: registry?.start,
    },
    { port, address },
  );
  return {
    ...served,
    close: async () => {
      await served.close();
      await registry?.close();
    },
  };
}

const servedBy = ({ operations, usage }: Registry) => ({
  persistedQueries: operations.serving.persistedQueries,
  plugins: [...operations.serving.plugins, usagePlugin(usage)],
});
