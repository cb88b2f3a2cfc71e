import type { Counts } from '../../storage/same-content.ts';
import { draftOf, type Draft, type ListingStore } from '../../storage/listings.ts';
import type { ListingSubgraph } from '../subgraph/definition.ts';
import { readListings, type LeftOut, type ListingSource } from './listings.ts';

/** The result of a sync: how many listings were added, changed and withdrawn, and which were rejected. */
export type Synced = Counts & { withdrawn: number; leftOut: LeftOut[] };

const A_BATCH = 500;
const BY = 'sync';

/**
 * Reconciles a store with a source, so that the feed carries what changed, and what is gone as withdrawn. A listing
 * that has become invalid stays at its last valid version: a typing error does not take a service away. A source that
 * fails half-way changes nothing.
 */
export async function syncListings<Own>(
  definition: Pick<ListingSubgraph<Own>, 'own'>,
  store: ListingStore<Own>,
  source: ListingSource<Own>,
): Promise<Synced> {
  const { right, leftOut } = await readListings(definition, source);
  const given = new Set([...right, ...leftOut].map(({ key }) => key));
  const gone = (await offeredIn(store)).filter(({ key }) => !given.has(key));
  const saved = await saveInBatches(store, right);
  await saveInBatches(
    store,
    gone.map((draft) => ({ ...draft, status: 'WITHDRAWN' as const })),
  );
  return { ...saved, withdrawn: gone.length, leftOut };
}

async function offeredIn<Own>(store: ListingStore<Own>): Promise<Draft<Own>[]> {
  const offered: Draft<Own>[] = [];
  for (let past: string | undefined; ;) {
    const page = await store.page(past, A_BATCH);
    offered.push(
      ...page.map(({ row }) => draftOf(row)).filter(({ status }) => status === 'ACTIVE'),
    );
    if (page.length === 0) return offered;
    past = page.at(-1)!.key;
  }
}

async function saveInBatches<Own>(store: ListingStore<Own>, drafts: Draft<Own>[]): Promise<Counts> {
  const total: Counts = { added: 0, changed: 0, unchanged: 0 };
  for (let from = 0; from < drafts.length; from += A_BATCH) {
    const counts = await store.saveAll(drafts.slice(from, from + A_BATCH), BY);
    total.added += counts.added;
    total.changed += counts.changed;
    total.unchanged += counts.unchanged;
  }
  return total;
}
