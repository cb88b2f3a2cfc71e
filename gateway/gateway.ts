import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { host, type Host } from '../shared/serve/host.ts';
import type { Logger } from '../shared/logger.ts';
import { addGraphiql } from './graphiql.ts';

/** What the gateway runs on: the composed supergraph, and a way to each subgraph in it. */
export type GatewayFooting = {
  supergraphSdl: string;
  sources: ReadonlyMap<string, GraphQLDataSource>;
  port: number;
  address: string;
  log: Logger;
};

/** The federated endpoint. */
export function createGateway(
  supergraphSdl: string,
  sources: ReadonlyMap<string, GraphQLDataSource>,
  log: Logger,
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
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: false },
    __exposeQueryPlanExperimental: false,
    logger: log,
  });
}

/** Serves the federated graph at /graphql, with a page to try it in for browsers. */
export async function startGateway({
  supergraphSdl,
  sources,
  port,
  address,
  log,
}: GatewayFooting): Promise<Host> {
  return host(
    {
      graph: { gateway: createGateway(supergraphSdl, sources, log) },
      context: ({ headers }) => ({ authorization: headers.authorization }),
      log,
      extend: addGraphiql,
    },
    { port, address },
  );
}
