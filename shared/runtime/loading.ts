import DataLoader from 'dataloader';

/** A DataLoader over a store's batch lookup. Results are in the order of the keys; null where there is no row. */
export const loadBy = <Row>(find: (keys: readonly string[]) => Promise<(Row | undefined)[]>) =>
  new DataLoader<string, Row | null>(async (keys) => (await find(keys)).map((row) => row ?? null));
