import { execute, parse, type ExecutionResult } from 'graphql';
import { openStores } from '../../app/stores.ts';
import { seedReference, seedSample } from '../../app/seed.ts';
import { storedPublishers } from '../../app/tiers.ts';
import type { Allowance } from '../../shared/runtime/allowance.ts';
import { createLogger } from '../../shared/runtime/logger.ts';
import { startRouting, type RoutingSubgraph } from '../../subgraphs/routing/routing.ts';
import { temporaryFolder } from './folder.ts';

/** The routing subgraph over the sample, in this process, asked as the gateway asks it. */
export function sampleRouting() {
  const stores = openStores({ DATA_DIR: temporaryFolder() });
  let routing: RoutingSubgraph;
  beforeAll(async () => {
    await seedReference(stores);
    await seedSample(stores);
    routing = await startRouting({
      database: await stores.open('routing'),
      publishers: await storedPublishers(stores),
      reach: () => {
        throw new Error('nobody joins here');
      },
      pollMs: 60_000,
      log: createLogger('silent', 'test'),
    });
    await routing.ownHeard;
  }, 60_000);
  afterAll(async () => {
    await routing.stop();
    await stores.close();
  });
  return {
    ask: async (query: string, allowance?: Allowance): Promise<ExecutionResult> =>
      execute({
        schema: routing.schema,
        document: parse(query),
        contextValue: routing.context({ allowance }),
      }),
  };
}
