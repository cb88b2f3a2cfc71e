import { feedOf } from '../shared/protocol/feed/feed.ts';
import { defineListingSubgraph } from '../shared/sdk/subgraph/define.ts';
import type { ListingSubgraph } from '../shared/sdk/subgraph/definition.ts';
import type { Tier } from '../shared/contract/listing-terms.ts';
import type { TellDirectory } from '../shared/protocol/feed/tell.ts';
import type { ReportLimits } from '../shared/runtime/report-limits.ts';
import { openDesk } from '../shared/protocol/reports/desk.ts';
import { createReportStore } from '../shared/protocol/reports/store.ts';
import { NO_KEYS, type OwnerKeys } from '../shared/http/owner.ts';
import type { OwnerKey } from '../shared/runtime/settings.ts';
import { openOwnerKeys } from '../shared/sdk/owners/open-keys.ts';
import { openRefusedChanges } from '../shared/sdk/owners/refused-changes.ts';
import type { Database } from '../shared/storage/database.ts';
import { createListingStore } from '../shared/storage/listings.ts';
import type { Publisher } from '../subgraphs/routing/index/follower.ts';
import { withEveryCode } from './body-codes.ts';
import { named } from './keys-without-bodies.ts';
import type { Stores } from './stores.ts';
import { createAuthorityStore } from '../subgraphs/local/authorities.ts';
import { localSubgraph } from '../subgraphs/local/local.ts';
import { nationalSubgraph } from '../subgraphs/national/national.ts';
import { regionalSubgraph } from '../subgraphs/regional/regional.ts';
import { thirdSectorSubgraph } from '../subgraphs/third-sector/third-sector.ts';

/** The four owners, and the setting that holds each one's URL when it runs by itself. */
export const TIERS = [
  { name: 'local', tier: 'LOCAL', typeName: 'LocalListing', url: 'LOCAL_URL' },
  { name: 'regional', tier: 'REGIONAL', typeName: 'RegionalListing', url: 'REGIONAL_URL' },
  { name: 'national', tier: 'NATIONAL', typeName: 'NationalListing', url: 'NATIONAL_URL' },
  {
    name: 'third-sector',
    tier: 'THIRD_SECTOR',
    typeName: 'ThirdSectorListing',
    url: 'THIRD_SECTOR_URL',
  },
] as const satisfies readonly { name: string; tier: Tier; typeName: string; url: string }[];
export type TierName = (typeof TIERS)[number]['name'];

/** A tier's subgraph definition, on its store. */
export const definitionOf: Record<TierName, (database: Database) => ListingSubgraph<never, never>> =
  {
    local: (database) => localSubgraph(createAuthorityStore(database)) as never,
    regional: () => regionalSubgraph as never,
    national: () => nationalSubgraph as never,
    'third-sector': () => thirdSectorSubgraph as never,
  };

/** A tier on its store: the publisher that routing reads and forwards reports to, and its subgraph. */
export function tierOn(
  { name, tier, typeName }: (typeof TIERS)[number],
  database: Database,
  limits?: ReportLimits,
) {
  const store = createListingStore<never>(database);
  const reports = createReportStore(database);
  const councils = createAuthorityStore(database);
  const bodiesOf = async (owners: readonly OwnerKey[]) => {
    const known = owners.some(({ namesNoBodies }) => namesNoBodies) ? await councils.all() : [];
    return owners.map((owner) => withEveryCode(named(owner, known)));
  };
  const desk = openDesk({ publisher: name, listings: store, reports, limits });
  const publisher: Publisher = { name, tier, typeName, read: feedOf({ name, tier }, store), desk };
  return {
    publisher,
    /** Its keys, seeded with those of the settings. */
    keys: (owners: readonly OwnerKey[]) => openOwnerKeys(database, name, bodiesOf(owners)),
    /** Its subgraph, which holders of its keys may change, and which notifies the directory of each change. */
    subgraph: (keys: OwnerKeys = NO_KEYS, tell?: TellDirectory) =>
      defineListingSubgraph(definitionOf[name](database), {
        store,
        reports,
        desk,
        keys,
        refused: openRefusedChanges(database),
        ...(tell && { tell }),
      }),
  };
}

/** The tier with a name. */
export const tierNamed = (name: TierName) => TIERS.find((tier) => tier.name === name)!;

/** The owners as publishers whose feeds are read straight from their stores. */
export const storedPublishers = ({ open }: Pick<Stores, 'open'>): Promise<Publisher[]> =>
  Promise.all(TIERS.map(async (tier) => tierOn(tier, await open(tier.name)).publisher));
