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
export { OperatorError } from './errors.ts';
export { type Facts } from './eligibility/facts.ts';
export { type Verdict } from './eligibility/verdict.ts';
export { say, type Language, type Text } from './language/text.ts';
export { loadBy } from './loading.ts';
export { type Host } from './serve/host.ts';
export { stopOnSignals } from './serve/signals.ts';
export { readPublisherSettings, type PublisherSettings } from './settings.ts';
export { openStore } from './store/open.ts';
export { createListingStore, type ListingReads, type ListingStore } from './store/listings.ts';
export { defineListingSubgraph, type Footing } from './subgraph/define.ts';
export { type ListingSubgraph } from './subgraph/definition.ts';
