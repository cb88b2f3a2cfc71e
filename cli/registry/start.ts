import { composingOnly } from '../../gateway/live/composing.ts';
import { createRegistry, type Registry } from '../../gateway/registry/registry.ts';
import type { Logger } from '../../shared/logger.ts';
import type { Settings } from '../../shared/settings.ts';
import { shippedParts } from '../sdl.ts';
import type { Stores } from '../stores.ts';

/** Starts the registry on its store, over the subgraphs of this package and what is published with them. */
export async function startRegistry(
  settings: Settings,
  stores: Stores,
  log: Logger,
): Promise<Registry> {
  const live = composingOnly((published) => [
    ...shippedParts(published.map(({ typeName }) => typeName)),
    ...published,
  ]);
  const registry = createRegistry({
    database: await stores.open('registry'),
    live,
    operatorKey: settings.REGISTRY_OPERATOR_KEY,
    allowedHosts: settings.REGISTRY_ALLOWED_HOSTS,
    persistedOnly: settings.PERSISTED_ONLY === 'on',
    ownNames: shippedParts().map(({ name }) => name),
    log,
  });
  await registry.start();
  return registry;
}
