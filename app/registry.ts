import type { GraphQLDataSource } from '@apollo/gateway';
import type { Served } from '../gateway/gateway.ts';
import { createRegistry, type Registry } from '../registry/registry.ts';
import type { Joining } from '../shared/protocol/joining/joining.ts';
import type { Logger } from '../shared/runtime/logger.ts';
import type { Settings } from '../shared/runtime/settings.ts';
import type { Database } from '../shared/storage/database.ts';
import { consoleOperations } from './console-operations.ts';
import { liveGraph } from './live-graph.ts';
import { STORE_NAMES } from './stores.ts';

/** What a registry stands on: its store, and the graph that what is published joins. */
export type RegistryGround = {
  settings: Settings;
  database: Database;
  log: Logger;
  joining: Joining;
  supergraphSdl: string;
  sources: Map<string, GraphQLDataSource>;
};

/** Opens the registry of a gateway: what agencies publish joins the graph it serves. */
export const registryOf =
  ({ settings, database, log, sources, ...graph }: RegistryGround) =>
  (served: Served): Registry =>
    createRegistry({
      database,
      live: liveGraph({ settings, log, ...graph }, sources, served),
      operatorKey: settings.REGISTRY_OPERATOR_KEY,
      allowedHosts: settings.REGISTRY_ALLOWED_HOSTS,
      persistedOnly: settings.PERSISTED_ONLY === 'on',
      shippedOperations: consoleOperations(),
      ownNames: STORE_NAMES,
      log,
    });
