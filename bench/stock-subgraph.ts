import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { startRouting } from '../subgraphs/routing/routing.ts';
import { createLogger } from '../shared/runtime/logger.ts';
import type { Subgraph } from '../shared/runtime/subgraph.ts';
import { openStores, type StoreName } from '../app/stores.ts';
import { storedPublishers, tierNamed, tierOn } from '../app/tiers.ts';

/** One subgraph as Apollo's documentation serves it: the product's schema and data, nothing of its serving. */
const [name, folder] = process.argv.slice(2) as [StoreName, string];
const stores = openStores({ DATA_DIR: folder, MONGODB_URI: undefined });

async function subgraphNamed(name: StoreName): Promise<Subgraph> {
  if (name !== 'routing') return tierOn(tierNamed(name), await stores.open(name)).subgraph();
  // The feeds are read straight from the stores: the benchmark is of answers, not of feeds.
  return startRouting({
    database: await stores.open('routing'),
    publishers: await storedPublishers(stores),
    reach: () => ({ read: async () => ({ items: [], next: '' }) }),
    pollMs: 60_000,
    log: createLogger('warn', name),
  });
}

const { schema, context } = await subgraphNamed(name);
const server = new ApolloServer({ schema });
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async () => context({}),
});
process.send?.(url);
