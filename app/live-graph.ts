import type { GraphQLDataSource } from '@apollo/gateway';
import { remoteDataSource } from '../gateway/execution/data-sources/remote.ts';
import type { Served } from '../gateway/composition/served.ts';
import { createLiveGraph, type LiveGraph } from '../gateway/composition/live-graph.ts';
import { remoteFeed } from '../shared/protocol/feed/client.ts';
import type { Joining, PublisherAddress } from '../shared/protocol/joining/joining.ts';
import type { Logger } from '../shared/runtime/logger.ts';
import { guardedConnector } from '../shared/http/outbound/connector.ts';
import { guardedDispatcher } from '../shared/http/outbound/dispatcher.ts';
import type { RemotePublisher } from '../shared/protocol/remote-publisher.ts';
import { remoteReports } from '../shared/protocol/reports/client.ts';
import type { Settings } from '../shared/runtime/settings.ts';
import { shippedSubgraphs } from './shipped-sdl.ts';

// How long a request in flight has to finish before the graph changes again.
const DRAIN_MS = 1_000;

/** How routing reaches a publisher in another process: its feed, and where reports go. */
export const remotePublisher = (publisher: RemotePublisher) => ({
  read: remoteFeed(publisher),
  desk: remoteReports(publisher),
});

/** How routing reaches a publisher that joined. */
export const reachPublisher = ({
  SUBGRAPH_TIMEOUT_MS: timeoutMs,
  REGISTRY_ALLOWED_HOSTS: allowed,
}: Settings) => {
  const dispatcher = guardedDispatcher(allowed);
  return ({ url, key }: PublisherAddress) =>
    remotePublisher({ url: new URL(url), serviceKey: key, timeoutMs, dispatcher });
};

/** The live graph of a gateway: the shipped subgraphs, and those that agencies publish. */
export function liveGraph(
  parts: { settings: Settings; log: Logger; joining: Joining; supergraphSdl: string },
  sources: Map<string, GraphQLDataSource>,
  served: Served,
): LiveGraph {
  const { settings, log, joining, supergraphSdl } = parts;
  const connect = guardedConnector(settings.REGISTRY_ALLOWED_HOSTS);
  return createLiveGraph(
    {
      shipped: shippedSubgraphs,
      joining,
      sources,
      reach: ({ name, url, key }) =>
        remoteDataSource(
          {
            name,
            url: new URL(url),
            serviceKey: key,
            timeoutMs: settings.SUBGRAPH_TIMEOUT_MS,
            maxBytes: settings.SUBGRAPH_MAX_BYTES,
            trusted: false,
            connect,
          },
          log,
        ),
      drainMs: DRAIN_MS,
      log,
    },
    supergraphSdl,
    served,
  );
}
