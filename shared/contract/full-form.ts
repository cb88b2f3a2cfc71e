import {
  Kind,
  type DefinitionNode,
  type DocumentNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql';
import { ROUTINGS_FIELDS } from './listing.ts';
import { CONTRACT_TYPES } from './publisher.ts';
import { reachableIn } from './reachable.ts';

// Until November 2026 owners answered the contract themselves: their SDL has its fields on their own type, and
// with them every type that these fields lead to. Such SDL is still taken, as if it had what is its own alone.
const FORMER_TYPES: ReadonlySet<string> = new Set([...CONTRACT_TYPES, 'Listing', 'Publisher']);

type TypeNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

/** The contract's fields that a publisher's type repeats: the directory no longer asks them there. */
export const repeatedIn = ({ definitions }: DocumentNode, typeName: string): string[] =>
  definitions
    .filter((node) => isOf(typeName, node))
    .flatMap(({ fields = [] }) => fields.map(({ name }) => name.value))
    .filter((name) => ROUTINGS_FIELDS.has(name));

/** A publisher's SDL without what it repeats of the contract: what is composed of it. */
export function withoutRepeated(document: DocumentNode, typeName: string): DocumentNode {
  if (repeatedIn(document, typeName).length === 0) return document;
  const definitions = document.definitions.filter(isNotListing);
  const own = {
    ...document,
    definitions: definitions.map((node) => (isOf(typeName, node) ? ownPartOf(node) : node)),
  };
  return reachableIn(own, (name) => !FORMER_TYPES.has(name));
}

const ownPartOf = (node: TypeNode): TypeNode => ({
  ...node,
  interfaces: (node.interfaces ?? []).filter(({ name }) => name.value !== 'Listing'),
  fields: (node.fields ?? []).filter(({ name }) => !ROUTINGS_FIELDS.has(name.value)),
});

const isNotListing = (node: DefinitionNode) =>
  node.kind !== Kind.INTERFACE_TYPE_DEFINITION || node.name.value !== 'Listing';

const isOf = (typeName: string, node: DefinitionNode): node is TypeNode =>
  (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION) &&
  node.name.value === typeName;
