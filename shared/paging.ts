import { BadInput } from './errors.ts';

/** The page of a list that somebody asks for. */
export type PageAsked = { first: number; after?: string | null };

/** A page of a list, and where the next one begins. */
export type Connection<Node> = {
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};

const cursorOf = (key: string) => Buffer.from(key).toString('base64url');

/**
 * The key a cursor stands for; undefined for none, which begins at the start.
 * @throws BadInput for a cursor whose key is not one that ours have.
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

/** @throws BadInput for a page of none, or of more than `most`. */
export function checkFirst(first: number, most: number) {
  if (first < 1 || first > most) throw new BadInput(`first takes a number from 1 to ${most}.`);
}

/** The page made of what was read for it, one more than asked for where there is a next page. */
export function pageOf<Node>(
  found: readonly Node[],
  first: number,
  keyOf: (node: Node) => string,
): Connection<Node> {
  const nodes = found.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: {
      hasNextPage: found.length > first,
      endCursor: last === undefined ? null : cursorOf(keyOf(last)),
    },
  };
}
