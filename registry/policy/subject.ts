import {
  Kind,
  parse,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
} from 'graphql';
import { mutationSDL } from '../../shared/contract/input.ts';
import { ownerReportSDL } from '../../shared/contract/reports.ts';
import { publisherSDL } from '../../shared/contract/publisher.ts';
import { valueSDL } from '../../shared/contract/values.ts';
import { formerSDL } from './former.ts';
import { isTypeNode, type TypeNode } from '../../shared/contract/type-node.ts';
import type { Ownership } from './ownership.ts';
import type { Refusal } from './refusal.ts';

/** A subgraph's SDL as the rules see it, with the contract its publisher must meet. */
export type PolicySubject = {
  publisher: Ownership;
  /** The other agencies. */
  others: readonly Ownership[];
  document: DocumentNode;
  /** Every definition and extension of a type. */
  types: readonly TypeNode[];
  /** The contract's types by name, as this publisher must declare them. */
  contract: ReadonlyMap<string, TypeNode>;
  /** Types in the contract's former form. */
  former: ReadonlyMap<string, TypeNode>;
};

/** One policy rule: yields its refusals of a subgraph. */
export type PolicyRule = (subject: PolicySubject) => Iterable<Refusal>;

/** Pairs a subgraph's SDL with its publisher's contract. */
export const policySubjectOf = (
  publisher: Ownership,
  document: DocumentNode,
  others: readonly Ownership[],
): PolicySubject => ({
  publisher,
  others,
  document,
  types: typesIn(document.definitions),
  contract: contractOf(publisher.typeName),
  former: merged(typesInSDL(formerSDL)),
});

// A publisher's own fields may refer to publishers.
const PUBLISHER = 'type Publisher @key(fields: "id", resolvable: false) { id: ID! }';

/** The contract's types by name, as a publisher with this listing type must declare them. */
function contractOf(typeName: string): ReadonlyMap<string, TypeNode> {
  const values = merged(typesInSDL(valueSDL));
  const more = mutationSDL(typeName, '') + ownerReportSDL(typeName);
  const others = typesInSDL(publisherSDL({ typeName, more }) + PUBLISHER);
  return merged([...values.values(), ...others.filter(({ name }) => !values.has(name.value))]);
}

// A name no type has, so that what the contract names after a listing type matches nothing.
const NO_TYPE = '_';
let common: ReadonlyMap<string, TypeNode> | undefined;

/** The contract's types that all publishers share. Parsed once: startup needs them for each publisher. */
export const commonContract = (): ReadonlyMap<string, TypeNode> => (common ??= contractOf(NO_TYPE));

/** Every definition and extension of a type. */
export const typesIn = (definitions: readonly DefinitionNode[]): TypeNode[] =>
  definitions.filter(isTypeNode);

const typesInSDL = (sdl: string) => typesIn(parse(sdl).definitions);

// The contract declares Query and Mutation in several places.
function merged(types: readonly TypeNode[]): Map<string, TypeNode> {
  const byName = new Map<string, TypeNode>();
  for (const type of types) {
    const before = byName.get(type.name.value);
    byName.set(type.name.value, before ? withFieldsOf(before, type) : type);
  }
  return byName;
}

const withFieldsOf = (type: TypeNode, more: TypeNode) =>
  ({ ...type, fields: [...fieldsOf(type), ...fieldsOf(more)] }) as TypeNode;

/** The fields of an object or interface type; none of any other type. */
export const fieldsOf = (type: TypeNode): readonly FieldDefinitionNode[] =>
  type.kind === Kind.OBJECT_TYPE_DEFINITION ||
  type.kind === Kind.OBJECT_TYPE_EXTENSION ||
  type.kind === Kind.INTERFACE_TYPE_DEFINITION ||
  type.kind === Kind.INTERFACE_TYPE_EXTENSION
    ? (type.fields ?? [])
    : [];
