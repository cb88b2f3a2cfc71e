import { setTimeout } from 'node:timers/promises';
import { createLogger } from '../../runtime/logger.ts';
import type { Host } from '../../http/host.ts';
import { serveSubgraph } from '../subgraph/serve-part.ts';
import type { PublisherSettings } from '../../runtime/settings.ts';
import { createReportStore, type ReportStore } from '../../protocol/reports/store.ts';
import { createListingStore, type ListingReads } from '../../storage/listings.ts';
import type { OwnerKeys } from '../../http/owner.ts';
import { openOwnerKeys } from '../owners/open-keys.ts';
import { openRefusedChanges, type RefusedChanges } from '../owners/refused-changes.ts';
import { openStore } from '../../storage/open.ts';
import { defineListingSubgraph } from '../subgraph/define.ts';
import { wholeDefinition, type ListingSubgraph } from '../subgraph/definition.ts';
import { keepSynced, type KeptSynced } from './keep-synced.ts';
import type { ListingSource } from './listings.ts';
import { syncListings } from './sync.ts';

/** Where an agency's listings are. */
export type From<Own> =
  /** Elsewhere: the full set is read at the start and every so many seconds (default 60), and reconciled. */
  | { listings: ListingSource<Own>; everySeconds?: number }
  /** In a store of the agency's own. */
  | { store: ListingReads<Own> }
  /** In the subgraph's own store, changed through its mutations. */
  | 'mutations';

type Footing<Own> = {
  store: ListingReads<Own>;
  reports?: ReportStore;
  keys?: OwnerKeys;
  refused?: RefusedChanges;
  end: () => Promise<void>;
};

// A source that hangs must not keep stored listings from being served.
const LONGEST_FIRST_SYNC_MS = 10_000;

/**
 * Serves an agency's subgraph over HTTP at /graphql, to the directory only; /health needs no key.
 * @throws Error saying what to change, where the directory would refuse the definition, or it does not fit where the
 * listings are.
 */
export async function serveListingSubgraph<Own = object, Loaders extends object = object>(
  given: ListingSubgraph<Own, Loaders>,
  from: From<Own>,
  settings: PublisherSettings,
): Promise<Host> {
  const definition = wholeDefinition(given);
  const changesHere = from === 'mutations';
  if (changesHere !== (definition.inputFields !== undefined))
    throw new Error(
      changesHere
        ? `To change the listings of ${definition.name} through mutations, give its definition inputFields ('' where there are no own fields).`
        : `The listings of ${definition.name} are changed where they come from: take inputFields out of its definition, or serve it with 'mutations'.`,
    );
  const log = createLogger(settings.LOG_LEVEL, definition.name);
  const { end, ...footing } = await footingOf(definition, from, settings, log);
  const host = await serveSubgraph(defineListingSubgraph(definition, footing), {
    serviceKey: settings.DIRECTORY_KEY,
    port: settings.PORT,
    address: settings.HOST,
    log,
  });
  return {
    url: host.url,
    close: async () => {
      await host.close();
      await end();
    },
  };
}

async function footingOf<Own>(
  definition: Pick<ListingSubgraph<Own>, 'name' | 'own'>,
  from: From<Own>,
  settings: PublisherSettings,
  log: ReturnType<typeof createLogger>,
): Promise<Footing<Own>> {
  if (from !== 'mutations' && 'store' in from)
    return { store: from.store, end: async () => undefined };
  const database = await openStore(definition.name, settings);
  const store = createListingStore<Own>(database);
  let synced: KeptSynced | undefined;
  if (from !== 'mutations') {
    const { listings, everySeconds = 60 } = from;
    synced = keepSynced(() => syncListings(definition, store, listings), everySeconds * 1_000, log);
    await Promise.race([
      synced.first,
      setTimeout(LONGEST_FIRST_SYNC_MS, undefined, { ref: false }),
    ]);
  }
  return {
    store,
    reports: createReportStore(database),
    keys: openOwnerKeys(database, definition.name, settings.OWNER_KEYS),
    refused: openRefusedChanges(database),
    end: async () => {
      await synced?.stop();
      await database.close();
    },
  };
}
