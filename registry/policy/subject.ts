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
import { isTypeNode, type TypeNode } from './nodes.ts';
import type { Ownership } from './ownership.ts';
import type { Refusal } from './refusal.ts';

/** A subgraph's SDL as the rules look at it, beside the contract its publisher is held to. */
export type PolicySubject = {
  publisher: Ownership;
  /** The other agencies. */
  others: readonly Ownership[];
  document: DocumentNode;
  /** Every definition and extension of a type. */
  types: readonly TypeNode[];
  /** The contract's types by name, as this publisher must declare them. */
  contract: ReadonlyMap<string, TypeNode>;
  /** Those that the contract declared otherwise before. */
  former: ReadonlyMap<string, TypeNode>;
};

/** One rule of the policy: what of a subgraph it refuses. */
export type PolicyRule = (subject: PolicySubject) => Iterable<Refusal>;

/** Lays a subgraph's SDL beside its publisher's contract. */
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

// A publisher's own fields may name other publishers.
const PUBLISHER = 'type Publisher @key(fields: "id", resolvable: false) { id: ID! }';

/** The contract's types by name, as a publisher of this type of listing must declare them. */
function contractOf(typeName: string): ReadonlyMap<string, TypeNode> {
  const values = merged(typesInSDL(valueSDL));
  const more = mutationSDL(typeName, '') + ownerReportSDL(typeName);
  const others = typesInSDL(publisherSDL({ typeName, more }) + PUBLISHER);
  return merged([...values.values(), ...others.filter(({ name }) => !values.has(name.value))]);
}

// No type is called so: what the contract names after a type of listing is then nobody's.
const NO_TYPE = '_';
let common: ReadonlyMap<string, TypeNode> | undefined;

/** The contract's types that are every publisher's alike. Read once: a start asks for them for each publisher. */
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

/** The fields of an object or interface type; of any other none. */
export const fieldsOf = (type: TypeNode): readonly FieldDefinitionNode[] =>
  type.kind === Kind.OBJECT_TYPE_DEFINITION ||
  type.kind === Kind.OBJECT_TYPE_EXTENSION ||
  type.kind === Kind.INTERFACE_TYPE_DEFINITION ||
  type.kind === Kind.INTERFACE_TYPE_EXTENSION
    ? (type.fields ?? [])
    : [];
