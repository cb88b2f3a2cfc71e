import {
  Kind,
  type ConstDirectiveNode,
  type DocumentNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { isTypeName } from '../shared/contract/type-name.ts';

/** The listing types whose references a subgraph resolves. */
export const listingTypesIn = ({ definitions }: DocumentNode): string[] =>
  definitions
    .filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION)
    .filter((node) => isOfListings(node) && (node.directives ?? []).some(isKeyById))
    .map(({ name }) => name.value);

// By its name, or, as until November 2026, by the interface.
const isOfListings = ({ name, interfaces = [] }: ObjectTypeDefinitionNode) =>
  isTypeName(name.value) || interfaces.some(({ name }) => name.value === 'Listing');

/** A stub of another subgraph's type has resolvable: false. */
const isKeyById = ({ name, arguments: given = [] }: ConstDirectiveNode) =>
  /^(federation__)?key$/.test(name.value) &&
  given.some(({ value }) => value.kind === Kind.STRING && value.value.trim() === 'id') &&
  !given.some(({ value }) => value.kind === Kind.BOOLEAN && !value.value);
