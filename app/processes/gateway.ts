import type { GraphQLDataSource } from '@apollo/gateway';
import { remoteDataSource } from '../../gateway/execution/data-sources/remote.ts';
import { startGateway } from '../../gateway/gateway.ts';
import { requestLimits } from '../../gateway/execution/request-limits.ts';
import { remoteJoining } from '../../shared/protocol/joining/client.ts';
import type { Host } from '../../shared/http/host.ts';
import { namedIn, openGuards } from '../guards.ts';
import { registryCompanion } from '../registry.ts';
import { shippedSupergraph } from '../shipped-sdl.ts';
import { openStores } from '../stores.ts';
import { TIERS } from '../tiers.ts';
import { graphAt, requireSetting, type ProcessSettings } from './needed.ts';

/** Starts the gateway by itself: it federates the subgraphs over HTTP, and serves the registry beside the graph. */
export async function startGatewayPart({
  settings,
  serviceKey,
  log,
}: ProcessSettings): Promise<Host> {
  const { SUBGRAPH_TIMEOUT_MS: timeoutMs, SUBGRAPH_MAX_BYTES: maxBytes } = settings;
  const urls = [{ name: 'routing', url: 'ROUTING_URL' as const }, ...TIERS];
  const sources = urls.map(({ name, url }) => {
    const remote = {
      name,
      url: graphAt(requireSetting(url, settings)),
      serviceKey,
      timeoutMs,
      maxBytes,
      trusted: true,
    };
    return [name, remoteDataSource(remote, log)] as const;
  });
  const ways = new Map<string, GraphQLDataSource>(sources);
  const supergraphSdl = shippedSupergraph();
  const joining = remoteJoining(new URL(requireSetting('ROUTING_URL', settings)), serviceKey);
  const stores = openStores(settings);
  const database = await stores.open('registry');
  // The tiers' stores are elsewhere: of their keys this process knows those that the settings name.
  const ownerKeys = [namedIn(settings)];
  const guards = openGuards(settings, log, ownerKeys);
  const gateway = await startGateway({
    guards,
    supergraphSdl,
    sources: ways,
    port: settings.PORT,
    address: settings.HOST,
    log,
    limits: requestLimits(settings),
    ...registryCompanion({
      settings,
      database,
      log,
      joining,
      supergraphSdl,
      sources: ways,
      ownerKeys,
    }),
  });
  return {
    ...gateway,
    close: async () => {
      await gateway.close();
      await stores.close();
      guards.close();
      await Promise.all(sources.map(([, source]) => source.close()));
    },
  };
}
