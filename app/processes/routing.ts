import { addPoke } from '../../shared/protocol/feed/poke.ts';
import { addJoining } from '../../shared/protocol/joining/routes.ts';
import type { Host } from '../../shared/http/host.ts';
import { openRedis } from '../../shared/http/limits/redis.ts';
import { clientReports } from '../../shared/runtime/settings.ts';
import { serveSubgraph } from '../../shared/sdk/subgraph/serve-part.ts';
import { startRouting } from '../../subgraphs/routing/routing.ts';
import { reachPublisher, remotePublisher } from '../live-graph.ts';
import { seedReference, seedSample } from '../seed.ts';
import { openStores } from '../stores.ts';
import { TIERS } from '../tiers.ts';
import { graphAt, requireSetting, type ProcessSettings } from './needed.ts';

/** Starts routing by itself: it reads the owners' feeds over HTTP, and is notified of changes and of who joins. */
export async function startRoutingPart({
  settings,
  serviceKey,
  log,
}: ProcessSettings): Promise<Host> {
  const stores = openStores(settings);
  const redis = settings.REDIS_URL ? openRedis(settings.REDIS_URL, log) : undefined;
  await seedReference(stores);
  if (settings.SAMPLE_DATA === 'on') await seedSample(stores, ['routing']);
  const timeoutMs = settings.SUBGRAPH_TIMEOUT_MS;
  const routing = await startRouting({
    database: await stores.open('routing'),
    publishers: TIERS.map(({ name, tier, typeName, url }) => {
      const publisher = { url: graphAt(requireSetting(url, settings)), serviceKey, timeoutMs };
      return { name, tier, typeName, ...remotePublisher(publisher) };
    }),
    reach: reachPublisher(settings),
    pollMs: settings.FEED_POLL_MS,
    log,
    clientReports: clientReports(settings),
    redis,
  });
  const host = await serveSubgraph(routing, {
    serviceKey,
    port: settings.PORT,
    address: settings.HOST,
    log,
    extend: (app) => {
      addPoke(app, routing);
      addJoining(app, routing.joining);
    },
  });
  routing.listening();
  return {
    ...host,
    close: async () => {
      await host.close();
      await routing.stop();
      await stores.close();
      redis?.close();
    },
  };
}
