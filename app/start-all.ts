import { setTimeout as pause } from 'node:timers/promises';
import { composeSupergraph } from '../gateway/composition/supergraph.ts';
import type { GraphQLDataSource } from '@apollo/gateway';
import { localDataSource } from '../gateway/execution/data-sources/local.ts';
import { startGateway } from '../gateway/gateway.ts';
import { requestLimits } from '../gateway/execution/request-limits.ts';
import { addConsole } from '../console/console.ts';
import { withinProcess } from '../console/reach.ts';
import { createLogger } from '../shared/runtime/logger.ts';
import type { Host } from '../shared/http/host.ts';
import { clientReports, reportLimits, type Settings } from '../shared/runtime/settings.ts';
import { startRouting } from '../subgraphs/routing/routing.ts';
import { indexElsewhere } from './indexing/elsewhere.ts';
import { isFarBehind } from './indexing/own-feeds.ts';
import { openGuards } from './guards.ts';
import { reachPublisher } from './live-graph.ts';
import { warnOfKeysWithoutBodies } from './keys-without-bodies.ts';
import { registryCompanion } from './registry.ts';
import { seedReference, seedSample } from './seed.ts';
import { openStores } from './stores.ts';
import { TIERS, tierOn } from './tiers.ts';

const LONGEST_FIRST_READ_MS = 30_000;

/** Starts everything in this process: five subgraphs, the gateway that federates them, and the console. */
export async function startAll(settings: Settings): Promise<Host> {
  const log = createLogger(settings.LOG_LEVEL, 'signpost');
  const stores = openStores(settings);
  await seedReference(stores);
  if (settings.SAMPLE_DATA === 'on') await seedSample(stores);

  const elsewhere = (await isFarBehind(stores, log)) ? indexElsewhere(settings, log) : undefined;

  const tiers = await Promise.all(
    TIERS.map(async (tier) => {
      const opened = tierOn(tier, await stores.open(tier.name), reportLimits(settings));
      return { ...opened, keys: opened.keys(settings.OWNER_KEYS) };
    }),
  );
  warnOfKeysWithoutBodies(settings, log);
  const ownerKeys = tiers.map(({ keys }) => keys);
  const guards = openGuards(settings, log, ownerKeys);
  const { secret, redis } = guards;
  const routing = await startRouting({
    database: await stores.open('routing'),
    publishers: tiers.map(({ publisher }) => ({ ...publisher, ready: elsewhere?.ended })),
    onChangeElsewhere: elsewhere?.onChange,
    reach: reachPublisher(settings),
    pollMs: settings.FEED_POLL_MS,
    log,
    clientReports: clientReports(settings),
    redis,
  });

  // A small directory is fully indexed before it serves requests; a large one is still being indexed while it does.
  const longest = pause(LONGEST_FIRST_READ_MS, undefined, { ref: false });
  if (!elsewhere) await Promise.race([routing.ownHeard, longest]);

  const owners = tiers.map(({ publisher, subgraph, keys }) =>
    subgraph(keys, async (listing) => {
      await routing.hear(publisher.name);
      return routing.versionOf(listing);
    }),
  );
  const subgraphs = [routing, ...owners];
  const sources = new Map<string, GraphQLDataSource>(
    subgraphs.map((subgraph) => [subgraph.name, localDataSource(subgraph, log)]),
  );
  const supergraphSdl = composeSupergraph(subgraphs);
  const { joining } = routing;
  const database = await stores.open('registry');
  const gateway = await startGateway({
    supergraphSdl,
    sources,
    port: settings.PORT,
    address: settings.HOST,
    log,
    limits: requestLimits(settings),
    ...registryCompanion({ settings, database, log, joining, supergraphSdl, sources, ownerKeys }),
    guards,
    extend: (app) => addConsole(app, { reach: withinProcess(app), log, secret, redis }),
  });
  routing.listening();
  return {
    url: gateway.url,
    close: async () => {
      await gateway.close();
      await elsewhere?.stop();
      await routing.stop();
      await stores.close();
      guards.close();
    },
  };
}
