import type { GraphQLDataSource } from '@apollo/gateway';
import type { Companion } from '../gateway/companion.ts';
import type { Served } from '../gateway/composition/served.ts';
import type { GatewayServing } from '../gateway/gateway.ts';
import { addRegistry } from '../registry/http/add-registry.ts';
import { createRegistry } from '../registry/registry.ts';
import { usagePlugin } from '../registry/usage/plugin.ts';
import { createUsage } from '../registry/usage/usage.ts';
import type { OwnerKeys } from '../shared/http/owner.ts';
import type { Joining } from '../shared/protocol/joining/joining.ts';
import type { Logger } from '../shared/runtime/logger.ts';
import type { Settings } from '../shared/runtime/settings.ts';
import type { Database } from '../shared/storage/database.ts';
import { consoleOperations } from './console-operations.ts';
import { liveGraph } from './live-graph.ts';
import { STORE_NAMES } from './stores.ts';

/** A registry's dependencies: its store, and the graph that published subgraphs join. */
export type RegistryGround = {
  settings: Settings;
  database: Database;
  log: Logger;
  joining: Joining;
  supergraphSdl: string;
  sources: Map<string, GraphQLDataSource>;
  ownerKeys: readonly OwnerKeys[];
};

/** The registry as a gateway serves it beside its graph: subgraphs that agencies publish join that graph. */
export function registryCompanion({
  settings,
  database,
  log,
  sources,
  ownerKeys,
  ...graph
}: RegistryGround): Pick<GatewayServing, 'countUse' | 'companion'> {
  const usage = createUsage(database, () => new Date());
  const companion = (served: Served): Companion => {
    const registry = createRegistry({
      database,
      live: liveGraph({ settings, log, ...graph }, sources, served),
      usage,
      ownerKeys,
      operatorKey: settings.REGISTRY_OPERATOR_KEY,
      allowedHosts: settings.REGISTRY_ALLOWED_HOSTS,
      persistedOnly: settings.PERSISTED_ONLY === 'on',
      shippedOperations: consoleOperations(),
      ownNames: STORE_NAMES,
      log,
    });
    const { persistedQueries, plugins } = registry.operations.serving;
    return {
      knows: async (authorization) => (await registry.caller(authorization)) !== null,
      persistedQueries,
      plugins: [...plugins, usagePlugin(usage)],
      addRoutes: (app, serving) => addRegistry(app, registry, serving),
      start: registry.start,
      close: registry.close,
    };
  };
  return { countUse: usage.record, companion };
}
