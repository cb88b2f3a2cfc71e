import type { Indexed } from '../index/read-lately.ts';

/** A listing as the graph is asked for it: what is indexed of it, and its type. */
export type Listed = Indexed & { typeName: string };

/** A listing of the index, ready to be asked for its fields. */
export const listedFrom = (
  { announcement, assess }: Indexed,
  typeNameOf: (publisher: string) => string,
): Listed => ({ announcement, assess, typeName: typeNameOf(announcement.publisher) });
