import { join } from 'node:path';
import { z } from 'zod';
import { createLogger } from '../../shared/runtime/logger.ts';
import { createReportStore } from '../../shared/protocol/reports/store.ts';
import { serveSubgraph } from '../../shared/sdk/subgraph/serve-part.ts';
import { openEmbedded } from '../../shared/storage/embedded.ts';
import { createListingStore } from '../../shared/storage/listings.ts';
import { defineListingSubgraph } from '../../shared/sdk/subgraph/define.ts';
import { draft } from './listing.ts';

const ROUNDS_FIELD = '\n  "How often it comes by."\n  rounds: String';

/** An agency nobody here knows, with one listing of bin collections in Leeds; `more` is a later version's. */
export async function agency(folder: string, serviceKey: string, version: 'first' | 'more') {
  const database = openEmbedded(join(folder, version));
  const store = createListingStore<object>(database);
  await store.save(draft('bins'), 0, 'tests').catch(() => undefined);
  const more = version === 'more';
  const subgraph = defineListingSubgraph(
    {
      name: 'rounds',
      tier: 'LOCAL',
      typeName: 'RoundsListing',
      own: z.strictObject({}),
      fields: `\n  crew: String${more ? ROUNDS_FIELD : ''}`,
      inputFields: '\n  crew: String',
      ownFields: { crew: () => 'Blue', ...(more && { rounds: () => 'weekly' }) },
    },
    { store, reports: createReportStore(database) },
  );
  const host = await serveSubgraph(subgraph, {
    serviceKey,
    port: 0,
    address: '127.0.0.1',
    log: createLogger('silent', 'rounds'),
  });
  return {
    /** What it publishes. */
    publication: { name: 'rounds', url: `${host.url}/graphql`, sdl: subgraph.sdl },
    close: async () => {
      await host.close();
      await database.close();
    },
  };
}
