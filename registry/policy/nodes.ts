import { Kind, print, visit, type ASTNode } from 'graphql';

const PRICES = new Set(['cost', 'listSize']);

/** A node's canonical text: without descriptions and prices, in a fixed order. */
export const canonical = (node: ASTNode): string => print(visit<ASTNode>(node, { leave: bare }));

const bare = (node: ASTNode) =>
  Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== 'description' && key !== 'loc')
      .map(([key, value]) => [
        key,
        Array.isArray(value) ? inOrder((value as ASTNode[]).filter(isNoPrice)) : value,
      ]),
  ) as unknown;

const isNoPrice = (node: ASTNode) => node.kind !== Kind.DIRECTIVE || !PRICES.has(node.name.value);

const inOrder = (nodes: readonly ASTNode[]) =>
  nodes
    .map((node) => ({ node, text: print(node) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ node }) => node);

/**
 * Whether two nodes are equal, ignoring descriptions: what an agency printed from an earlier contract
 * has that contract's, or none. The contract's types are composed with the directory's own descriptions.
 */
export const saysTheSame = (node: ASTNode, other: ASTNode): boolean =>
  canonical(node) === canonical(other);

/** A node on one line, to quote. */
export const quoted = (node: ASTNode): string => canonical(node).replace(/\s+/g, ' ');
