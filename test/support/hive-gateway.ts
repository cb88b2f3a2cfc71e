import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import http from '@graphql-mesh/transport-http';
import type { Host } from '../../shared/http/host.ts';
import { SERVICE_KEY_HEADER } from '../../shared/http/service-key.ts';

/** What the supergraph does not say of a subgraph: where it is, the key it asks for, whether it is the directory's. */
export type Reached = { location: string; serviceKey: string; own: boolean };

/** Hive Gateway over a supergraph as it is: the path of a file, or an address that it is fetched from. */
export async function hiveGateway(
  supergraph: string,
  subgraphs: Record<string, Reached>,
): Promise<Host> {
  const gateway = createGatewayRuntime({
    supergraph,
    // Given, because Hive Gateway would import it when it is first needed, which Jest does not allow.
    transports: { http },
    transportEntries: Object.fromEntries(
      Object.entries(subgraphs).map(([name, { location, serviceKey }]) => [
        name,
        { location, headers: [[SERVICE_KEY_HEADER, serviceKey]] },
      ]),
    ),
    propagateHeaders: {
      // An owner's key is for the directory's own subgraphs: no agency is to see it.
      fromClientToSubgraphs: ({ request, subgraphName }) =>
        subgraphs[subgraphName]?.own ? { authorization: request.headers.get('authorization') } : {},
    },
    logging: false,
  });
  const server = createServer((request, response) => void gateway(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await once(server.close(), 'close');
      await gateway.dispose();
    },
  };
}
