import DataLoader from 'dataloader';

/** A loader over a store that finds many at once, in the order of the keys; null for none. */
export const loadBy = <Row>(find: (keys: readonly string[]) => Promise<(Row | undefined)[]>) =>
  new DataLoader<string, Row | null>(async (keys) => (await find(keys)).map((row) => row ?? null));
