import { ApolloGateway, type GatewayConfig, type GraphQLDataSource } from '@apollo/gateway';
import type { FastifyInstance } from 'fastify';
import { host, type Host } from '../shared/serve/host.ts';
import type { Logger } from '../shared/logger.ts';
import { addDirectAnswers, createDirectAnswers } from './direct.ts';
import { addGraphiql } from './graphiql.ts';
import { withinLimits } from './limits.ts';

/** What the gateway runs on: the composed supergraph, and a way to each subgraph in it. */
export type GatewayFooting = {
  supergraphSdl: string;
  sources: ReadonlyMap<string, GraphQLDataSource>;
  port: number;
  address: string;
  log: Logger;
  /** Adds what is served beside the graph. */
  extend?: (app: FastifyInstance) => void;
};

/** The federated endpoint. `planned` is told of each operation's query plan. */
export function createGateway(
  { supergraphSdl, sources, log }: Pick<GatewayFooting, 'supergraphSdl' | 'sources' | 'log'>,
  planned: GatewayConfig['experimental_didResolveQueryPlan'],
): ApolloGateway {
  // Read by the gateway when it is made: otherwise it contacts outside hosts and cloud metadata addresses.
  // oxlint-disable-next-line node/no-process-env
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  return new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => {
      const source = sources.get(name);
      if (!source)
        throw new Error(`The supergraph names a subgraph that there is no way to: ${name}`);
      return source;
    },
    experimental_didResolveQueryPlan: planned,
    __exposeQueryPlanExperimental: false,
    logger: log,
  });
}

/** Serves the federated graph at /graphql, with a page to try it in for browsers. */
export async function startGateway({
  port,
  address,
  log,
  extend,
  ...footing
}: GatewayFooting): Promise<Host> {
  const direct = createDirectAnswers();
  return host(
    {
      graph: {
        gateway: createGateway({ ...footing, log }, direct.learn),
        validationRules: [withinLimits],
      },
      context: ({ headers }) => ({ authorization: headers.authorization }),
      log,
      extend: (app) => {
        addGraphiql(app);
        addDirectAnswers(app, direct);
        extend?.(app);
      },
    },
    { port, address },
  );
}
