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
import { registryBeside } from './registry.ts';
import { seedReference, seedSample } from './seed.ts';
import { openStores } from './stores.ts';
import { TIERS, tierSubgraph } from './tiers.ts';

const LONGEST_FIRST_READ_MS = 30_000;

/** Starts everything in this process: five subgraphs, the gateway that federates them, and the console. */
export async function startAll(settings: Settings): Promise<Host> {
  const log = createLogger(settings.LOG_LEVEL, 'signpost');
  const guards = openGuards(settings, log);
  const { secret, redis } = guards;
  const stores = openStores(settings);
  await seedReference(stores);
  if (settings.SAMPLE_DATA === 'on') await seedSample(stores);

  const elsewhere = (await isFarBehind(stores, log)) ? indexElsewhere(settings, log) : undefined;

  let tell: (publisher: string, listing: string) => Promise<number | null> = async () => null;
  const tiers = await Promise.all(
    TIERS.map(async ({ name }) =>
      tierSubgraph(
        name,
        await stores.open(name),
        settings.OWNER_KEYS,
        (listing) => tell(name, listing),
        reportLimits(settings),
      ),
    ),
  );
  const routing = await startRouting({
    database: await stores.open('routing'),
    publishers: TIERS.map(({ name, tier, typeName }, index) => ({
      name,
      tier,
      typeName,
      read: tiers[index]!.feed,
      desk: tiers[index]!.desk,
      ready: elsewhere?.ended,
    })),
    onChangeElsewhere: elsewhere?.onChange,
    reach: reachPublisher(settings),
    pollMs: settings.FEED_POLL_MS,
    log,
    clientReports: clientReports(settings),
    redis,
  });
  tell = async (publisher, listing) => {
    await routing.hear(publisher);
    return routing.versionOf(listing);
  };

  // A small directory is whole when it begins to answer; the index of a large one grows while it does.
  const longest = pause(LONGEST_FIRST_READ_MS, undefined, { ref: false });
  if (!elsewhere) await Promise.race([routing.ownHeard, longest]);

  const subgraphs = [routing, ...tiers];
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
    ...registryBeside({ settings, database, log, joining, supergraphSdl, sources }),
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
