import {
  Kind,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type TypeNode,
} from 'graphql';
import { isTypeNode } from '../shared/contract/type-node.ts';

/** Whether a type has a field of this name. */
export const hasField = (document: DocumentNode, typeName: string, wanted: string): boolean =>
  fieldsOf(document, typeName).some(({ name }) => name.value === wanted);

/** A selection of a type's own fields that can be selected without arguments; empty where there is none. */
export const selectionOf = (document: DocumentNode, typeName: string): string =>
  fieldsOf(document, typeName)
    .filter((field) => field.name.value !== 'id' && isAskedAlone(field))
    .map(({ name, type }) => name.value + (isComposite(document, type) ? ' { __typename }' : ''))
    .join(' ');

const fieldsOf = ({ definitions }: DocumentNode, typeName: string): FieldDefinitionNode[] =>
  definitions
    .filter(isTypeNode)
    .filter(({ name, kind }) => name.value === typeName && kind.startsWith('Object'))
    .flatMap((node) => ('fields' in node ? (node.fields ?? []) : []) as FieldDefinitionNode[]);

// An @external field is another subgraph's, and a field with @requires needs its value.
const isAskedAlone = ({ arguments: taken = [], directives = [] }: FieldDefinitionNode) =>
  !taken.some(isNeeded) &&
  !directives.some(({ name }) => /^(federation__)?(external|requires)$/.test(name.value));

const isNeeded = ({ type, defaultValue }: InputValueDefinitionNode) =>
  type.kind === Kind.NON_NULL_TYPE && !defaultValue;

function isComposite(document: DocumentNode, type: TypeNode): boolean {
  if (type.kind !== Kind.NAMED_TYPE) return isComposite(document, type.type);
  const named = document.definitions
    .filter(isTypeNode)
    .find(({ name }) => name.value === type.name.value);
  return named !== undefined && /^(Object|Interface|Union)/.test(named.kind);
}
