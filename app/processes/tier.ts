import { pokeAt } from '../../shared/protocol/feed/poke.ts';
import type { Host } from '../../shared/http/host.ts';
import { serveSubgraph } from '../../shared/sdk/subgraph/serve-part.ts';
import { reportLimits } from '../../shared/runtime/settings.ts';
import { seedSample } from '../seed.ts';
import { warnOfKeysWithoutBodies } from '../keys-without-bodies.ts';
import { openStores } from '../stores.ts';
import { tierNamed, tierOn, type TierName } from '../tiers.ts';
import type { ProcessSettings } from './needed.ts';

/** Starts an owner's subgraph by itself; it notifies routing of each change. */
export async function startTierPart(
  name: TierName,
  { settings, serviceKey, log }: ProcessSettings,
): Promise<Host> {
  const stores = openStores(settings);
  warnOfKeysWithoutBodies(settings, log);
  if (settings.SAMPLE_DATA === 'on') await seedSample(stores, [name]);
  const { ROUTING_URL } = settings;
  const tell = ROUTING_URL ? pokeAt(new URL(ROUTING_URL), name, serviceKey) : undefined;
  const tier = tierOn(tierNamed(name), await stores.open(name), reportLimits(settings));
  const subgraph = tier.subgraph(tier.keys(settings.OWNER_KEYS), tell);
  const host = await serveSubgraph(subgraph, {
    serviceKey,
    port: settings.PORT,
    address: settings.HOST,
    log,
  });
  // An interrupted save or poke may have left a change that routing was not notified of.
  void tell?.();
  return {
    ...host,
    close: async () => {
      await host.close();
      await stores.close();
    },
  };
}
