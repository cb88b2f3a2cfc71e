/** What an agency needs to write a subgraph of the directory: docs/publishing.md walks through it. */
export { z } from 'zod';
export { csvRows } from './publish/csv-rows.ts';
export {
  readListings,
  toldOf,
  type LeftOut,
  type ListingSource,
  type WrittenListing,
} from './publish/listings.ts';
export { serveListingSubgraph, type From } from './publish/serve.ts';
export { syncListings, type Synced } from './publish/sync.ts';
export { OperatorError } from '../runtime/errors.ts';
export { type Facts } from '../domain/eligibility/facts.ts';
export { type Verdict } from '../domain/eligibility/verdict.ts';
export { say, type Language, type Text } from '../domain/language.ts';
export { loadBy } from '../runtime/loading.ts';
export { type Host } from '../http/host.ts';
export { stopOnSignals } from '../http/signals.ts';
export { readPublisherSettings, type PublisherSettings } from '../runtime/settings.ts';
export { openOwnerKeys } from './owners/open-keys.ts';
export { openRefusedChanges } from './owners/refused-changes.ts';
export { openStore } from '../storage/open.ts';
export { createListingStore, type ListingReads, type ListingStore } from '../storage/listings.ts';
export { defineListingSubgraph, type Footing } from './subgraph/define.ts';
export { type ListingSubgraph } from './subgraph/definition.ts';
