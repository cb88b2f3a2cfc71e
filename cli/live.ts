import type { GraphQLDataSource } from '@apollo/gateway';
import { remoteDataSource } from '../gateway/data-sources/remote.ts';
import type { Served } from '../gateway/gateway.ts';
import { createLiveGraph, type LiveGraph } from '../gateway/live/live-graph.ts';
import { remoteFeed } from '../shared/feed/remote.ts';
import type { Joining, PublisherAddress } from '../shared/joining/joining.ts';
import type { Logger } from '../shared/logger.ts';
import type { RemotePublisher } from '../shared/publisher.ts';
import { remoteReport } from '../shared/reports/remote.ts';
import type { Settings } from '../shared/settings.ts';
import { routingSDL } from '../subgraphs/routing/contract.ts';
import { shippedOwners } from './sdl.ts';
import { TIERS } from './tiers.ts';

// What a request under way is given before the graph changes again.
const DRAIN_MS = 1_000;

/** How routing reaches a publisher in another process: its feed, and where reports go. */
export const remotePublisher = (publisher: RemotePublisher) => ({
  read: remoteFeed(publisher),
  report: remoteReport(publisher),
});

/** How routing reaches a publisher that joined. */
export const reachPublisher =
  ({ SUBGRAPH_TIMEOUT_MS: timeoutMs }: Settings) =>
  ({ url, key }: PublisherAddress) =>
    remotePublisher({ url: new URL(url), serviceKey: key, timeoutMs });

/** The live graph of a gateway: the shipped subgraphs, and those that agencies publish. */
export function liveGraph(
  parts: { settings: Settings; log: Logger; joining: Joining; supergraphSdl: string },
  sources: Map<string, GraphQLDataSource>,
  served: Served,
): LiveGraph {
  const { settings, log, joining, supergraphSdl } = parts;
  return createLiveGraph(
    {
      shipped: shippedOwners(),
      routingSdl: (types) => routingSDL([...TIERS.map(({ typeName }) => typeName), ...types]),
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
          },
          log,
        ),
      drainMs: DRAIN_MS,
    },
    supergraphSdl,
    served,
  );
}
