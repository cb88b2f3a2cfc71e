import type { Indexed } from '../index/read-lately.ts';

/** A listing as the graph resolves it: its index entry, and its type. */
export type Listed = Indexed & { typeName: string };

/** Wraps a listing of the index so that its fields can be resolved. */
export const listedFrom = (
  { announcement, assess }: Indexed,
  typeNameOf: (publisher: string) => string,
): Listed => ({ announcement, assess, typeName: typeNameOf(announcement.publisher) });
