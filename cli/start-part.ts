import type { GraphQLDataSource } from '@apollo/gateway';
import { remoteDataSource } from '../gateway/data-sources/remote.ts';
import { startGateway } from '../gateway/gateway.ts';
import { OperatorError } from '../shared/errors.ts';
import { addConsole } from '../console/console.ts';
import { poke } from '../shared/feed/remote.ts';
import { remoteJoining } from '../shared/joining/remote.ts';
import { addJoining } from '../shared/joining/routes.ts';
import { createLogger, type Logger } from '../shared/logger.ts';
import type { Host } from '../shared/serve/host.ts';
import { httpServer } from '../shared/serve/http.ts';
import { serveSubgraph } from '../shared/serve/subgraph.ts';
import { reportLimits, type Settings } from '../shared/settings.ts';
import { startRouting } from '../subgraphs/routing/routing.ts';
import { registryOf } from './registry/start.ts';
import { shippedSupergraph } from './sdl.ts';
import { reachPublisher, remotePublisher } from './live.ts';
import { seedReference, seedSample } from './seed.ts';
import { openStores } from './stores.ts';
import { TIERS, tierSubgraph, type TierName } from './tiers.ts';

type Parts = { settings: Settings; serviceKey: string; log: Logger };

/** The parts that can be started each in a process of its own. */
export const PARTS = ['console', 'gateway', 'routing', ...TIERS.map(({ name }) => name)] as const;

/** Starts one part by itself; the others are reached over HTTP. @throws OperatorError for a setting it lacks. */
export async function startPart(name: string, settings: Settings): Promise<Host> {
  const log = createLogger(settings.LOG_LEVEL, name);
  if (name === 'console') return startConsolePart(settings, log);
  const parts = { settings, serviceKey: needed('SERVICE_KEY', settings), log };
  if (name === 'gateway') return startGatewayPart(parts);
  if (name === 'routing') return startRoutingPart(parts);
  const tier = TIERS.find((tier) => tier.name === name);
  if (!tier)
    throw new OperatorError(
      `There is no part called ${JSON.stringify(name)}: start one of ${PARTS.join(', ')}, or all without a name.`,
    );
  return startTierPart(tier.name, parts);
}

function needed<Name extends keyof Settings>(
  name: Name,
  settings: Settings,
): NonNullable<Settings[Name]> {
  const value = settings[name];
  if (value === undefined)
    throw new OperatorError(`A part by itself needs ${name} to be set: see .env.example.`);
  return value;
}

const graphAt = (url: string) => new URL('/graphql', url);

async function startTierPart(name: TierName, { settings, serviceKey, log }: Parts): Promise<Host> {
  const stores = openStores(settings);
  if (settings.SAMPLE_DATA === 'on') await seedSample(stores, [name]);
  const { ROUTING_URL } = settings;
  const changed = () => void (ROUTING_URL && poke(new URL(ROUTING_URL), name, serviceKey));
  const subgraph = tierSubgraph(
    name,
    await stores.open(name),
    settings.OWNER_KEYS,
    changed,
    reportLimits(settings),
  );
  const host = await serveSubgraph(subgraph, {
    serviceKey,
    port: settings.PORT,
    address: settings.HOST,
    log,
  });
  // A save that was cut off, or a poke that was, may be waiting to be heard of.
  changed();
  return {
    ...host,
    close: async () => {
      await host.close();
      await stores.close();
    },
  };
}

async function startRoutingPart({ settings, serviceKey, log }: Parts): Promise<Host> {
  const stores = openStores(settings);
  await seedReference(stores);
  if (settings.SAMPLE_DATA === 'on') await seedSample(stores, ['routing']);
  const timeoutMs = settings.SUBGRAPH_TIMEOUT_MS;
  const routing = await startRouting({
    database: await stores.open('routing'),
    publishers: TIERS.map(({ name, tier, typeName, url }) => {
      const publisher = { url: graphAt(needed(url, settings)), serviceKey, timeoutMs };
      return { name, tier, typeName, ...remotePublisher(publisher) };
    }),
    reach: reachPublisher(settings),
    pollMs: settings.FEED_POLL_MS,
    log,
  });
  const host = await serveSubgraph(routing, {
    serviceKey,
    port: settings.PORT,
    address: settings.HOST,
    log,
    extend: (app) => {
      app.post<{ Params: { publisher: string } }>('/poke/:publisher', async ({ params }, reply) =>
        reply.code((await routing.hear(params.publisher)) ? 204 : 404).send(),
      );
      addJoining(app, routing.joining);
    },
  });
  return {
    ...host,
    close: async () => {
      await host.close();
      await routing.stop();
      await stores.close();
    },
  };
}

async function startConsolePart(settings: Settings, log: Logger): Promise<Host> {
  const graph = graphAt(needed('GRAPH_URL', settings));
  const app = httpServer(log);
  app.get('/health', async () => ({ status: 'ok' }));
  addConsole(app, { graph: () => graph, log });
  const url = await app.listen({ port: settings.PORT, host: settings.HOST });
  return { url, close: () => app.close() };
}

async function startGatewayPart({ settings, serviceKey, log }: Parts): Promise<Host> {
  const { SUBGRAPH_TIMEOUT_MS: timeoutMs, SUBGRAPH_MAX_BYTES: maxBytes } = settings;
  const urls = [{ name: 'routing', url: 'ROUTING_URL' as const }, ...TIERS];
  const sources = urls.map(({ name, url }) => {
    const remote = {
      name,
      url: graphAt(needed(url, settings)),
      serviceKey,
      timeoutMs,
      maxBytes,
      trusted: true,
    };
    return [name, remoteDataSource(remote, log)] as const;
  });
  const ways = new Map<string, GraphQLDataSource>(sources);
  const supergraphSdl = shippedSupergraph();
  const joining = remoteJoining(new URL(needed('ROUTING_URL', settings)), serviceKey);
  const stores = openStores(settings);
  const database = await stores.open('registry');
  const gateway = await startGateway({
    supergraphSdl,
    sources: ways,
    port: settings.PORT,
    address: settings.HOST,
    log,
    registry: registryOf({ settings, database, log, joining, supergraphSdl, sources: ways }),
  });
  return {
    ...gateway,
    close: async () => {
      await gateway.close();
      await stores.close();
      await Promise.all(sources.map(([, source]) => source.close()));
    },
  };
}
