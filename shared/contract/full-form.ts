import {
  Kind,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql';
import { ROUTINGS_FIELDS } from './listing.ts';
import { CONTRACT_TYPES } from './publisher.ts';
import { reachableIn } from './reachable.ts';
import { selectedIn } from './selected.ts';

// Until November 2026 owners resolved the contract themselves: their SDL has its fields on their own type, and with
// them every type that these fields lead to. Such SDL is still accepted, and reduced to the owner's own part.
const FORMER_TYPES: ReadonlySet<string> = new Set([...CONTRACT_TYPES, 'Listing', 'Publisher']);

type TypeNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

/**
 * The contract's fields that a publisher's type repeats: the directory no longer queries them there. An @external
 * field that a field of the publisher's own requires is not among them, and stays.
 */
export function repeatedFields(
  definitions: readonly DefinitionNode[],
  typeName: string,
): FieldDefinitionNode[] {
  const needed = selectedIn(definitions);
  return definitions
    .filter((node) => isOf(typeName, node))
    .flatMap(({ fields = [] }) => fields)
    .filter(
      (field) =>
        ROUTINGS_FIELDS.has(field.name.value) &&
        !(isExternal(field) && needed.has(field.name.value)),
    );
}

/** Whether a field is marked @external. */
export const isExternal = ({ directives = [] }: FieldDefinitionNode): boolean =>
  directives.some(({ name }) => /^(federation__)?external$/.test(name.value));

/** A publisher's SDL without the parts of the contract that it repeats; this is what gets composed. */
export function withoutRepeated(document: DocumentNode, typeName: string): DocumentNode {
  const repeated: ReadonlySet<FieldDefinitionNode> = new Set(
    repeatedFields(document.definitions, typeName),
  );
  if (repeated.size === 0) return document;
  const definitions = document.definitions.filter(isNotListing);
  const own = {
    ...document,
    definitions: definitions.map((node) =>
      isOf(typeName, node) ? ownPartOf(node, repeated) : node,
    ),
  };
  return reachableIn(own, (name) => !FORMER_TYPES.has(name));
}

const ownPartOf = (node: TypeNode, repeated: ReadonlySet<FieldDefinitionNode>): TypeNode => ({
  ...node,
  interfaces: (node.interfaces ?? []).filter(({ name }) => name.value !== 'Listing'),
  fields: (node.fields ?? []).filter((field) => !repeated.has(field)),
});

const isNotListing = (node: DefinitionNode) =>
  node.kind !== Kind.INTERFACE_TYPE_DEFINITION || node.name.value !== 'Listing';

const isOf = (typeName: string, node: DefinitionNode): node is TypeNode =>
  (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION) &&
  node.name.value === typeName;
