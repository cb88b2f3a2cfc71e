import {
  Kind,
  parse,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
} from 'graphql';
import { mutationSDL } from '../../../shared/contract/input.ts';
import { ownerReportSDL } from '../../../shared/contract/reports.ts';
import { publisherSDL } from '../../../shared/contract/publisher.ts';
import { isTypeNode, type TypeNode } from './nodes.ts';
import type { Ownership } from './ownership.ts';
import type { Refusal } from './refusal.ts';

/** A subgraph's SDL as the rules look at it, beside the contract its publisher is held to. */
export type Subject = {
  publisher: Ownership;
  document: DocumentNode;
  /** Every definition and extension of a type. */
  types: readonly TypeNode[];
  /** The contract's types by name, as this publisher must declare them. */
  contract: ReadonlyMap<string, TypeNode>;
};

/** One rule of the policy: what of a subgraph it refuses. */
export type Rule = (subject: Subject) => Iterable<Refusal>;

/** Lays a subgraph's SDL beside its publisher's contract. */
export function subjectOf(publisher: Ownership, document: DocumentNode): Subject {
  const contract = parse(
    publisherSDL({
      typeName: publisher.typeName,
      more: mutationSDL(publisher.typeName, '') + ownerReportSDL(publisher.typeName),
    }),
  );
  return {
    publisher,
    document,
    types: typesIn(document.definitions),
    contract: merged(typesIn(contract.definitions)),
  };
}

const typesIn = (definitions: readonly DefinitionNode[]) => definitions.filter(isTypeNode);

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
