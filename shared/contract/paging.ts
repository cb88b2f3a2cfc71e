import { BadInput } from '../runtime/errors.ts';

/** Paging arguments with a cursor. */
export type PageAsked = { first: number; after?: string | null | undefined };

/** A page of a list, and where the next one begins. */
export type Connection<Node> = {
  edges: { cursor: string; node: Node }[];
  nodes: Node[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
};

/** The cursor that encodes a key. */
export const cursorOf = (key: string) => Buffer.from(key).toString('base64url');

/**
 * The key a cursor encodes; undefined without a cursor, for the first page.
 * @throws BadInput for a cursor whose key is not one of ours.
 */
export function keyPast(
  after: string | null | undefined,
  isOurs: (key: string) => boolean,
): string | undefined {
  if (!after) return undefined;
  const key = Buffer.from(after, 'base64url').toString();
  if (cursorOf(key) === after && isOurs(key)) return key;
  throw new BadInput(
    'This cursor is not one of ours: use pageInfo.endCursor of the page before, or none.',
  );
}

/** Paging arguments with an offset: so many, after those the caller has. */
export type SliceAsked = { first: number; after?: number | null | undefined };

/**
 * The requested slice of a plain list.
 * @throws BadInput when `first` is below 1 or above `most`, or `after` is negative.
 */
export function sliceOf<T>(list: readonly T[], { first, after }: SliceAsked, most: number): T[] {
  checkFirst(first, most);
  const from = after ?? 0;
  if (from < 0)
    throw new BadInput('after takes a number from 0 on: how many of the list you have already.');
  return list.slice(from, from + first);
}

/** @throws BadInput when `first` is below 1 or above `most`. */
export function checkFirst(first: number, most: number) {
  if (first < 1 || first > most) throw new BadInput(`first takes a number from 1 to ${most}.`);
}

/** Builds the page from the rows read for it, one more than requested where there is a next page. */
export function pageOf<Node>(
  found: readonly Node[],
  { first, after }: PageAsked,
  keyOf: (node: Node) => string,
): Connection<Node> {
  const edges = found.slice(0, first).map((node) => ({ cursor: cursorOf(keyOf(node)), node }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: found.length > first,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
