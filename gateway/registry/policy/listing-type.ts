import { Kind, type FieldDefinitionNode } from 'graphql';
import { quoted, saysTheSame, textArgument, type TypeNode } from './nodes.ts';
import { refuse } from './refusal.ts';
import { fieldsOf, type Rule } from './subject.ts';

/** The publisher's one type of listing: the contract's fields as they are, and its own, which may be null. */
export const listingType: Rule = ({ types, publisher: { typeName }, contract }) => {
  const nodes = types.filter(({ name }) => name.value === typeName);
  return nodes.length > 0
    ? [
        ...faultsOfType(typeName, nodes),
        ...faultsOfFields(typeName, nodes, contract.get(typeName)!),
      ]
    : [refuse('LISTING_MISSING', 1, { name: typeName })];
};

function* faultsOfType(typeName: string, nodes: readonly TypeNode[]) {
  for (const node of nodes)
    if (!isObject(node) || !hasOnlyItsKey(node))
      yield refuse('LISTING_TYPE', node.name, { name: typeName });
  if (!nodes.some(implementsListing) || !nodes.some(({ directives }) => directives?.length))
    yield refuse('LISTING_TYPE', nodes[0]!.name, { name: typeName });
}

function* faultsOfFields(typeName: string, nodes: readonly TypeNode[], contract: TypeNode) {
  const fields = nodes.flatMap(fieldsOf);
  const named = (field: FieldDefinitionNode) => `${typeName}.${field.name.value}`;
  const inContract = new Map(fieldsOf(contract).map((field) => [field.name.value, field]));
  for (const field of fields) {
    const wanted = inContract.get(field.name.value);
    if (wanted && !saysTheSame(field, wanted))
      yield refuse('CONTRACT', field, { name: named(field), contract: quoted(wanted) });
    if (!wanted && !isNullable(field)) yield refuse('NOT_NULLABLE', field, { name: named(field) });
  }
  const there = new Set(fields.map(({ name }) => name.value));
  for (const [name, wanted] of inContract)
    if (!there.has(name))
      yield refuse('FIELD_MISSING', nodes[0]!.name, {
        name: named(wanted),
        contract: quoted(wanted),
      });
}

/** No other type is a listing: routing would not know whose it is. */
export const oneListingType: Rule = function* ({ types, publisher: { typeName } }) {
  for (const type of types)
    if (type.name.value !== typeName && type.name.value !== 'Listing' && implementsListing(type))
      yield refuse('ONE_LISTING_TYPE', type.name, { name: type.name.value, detail: typeName });
};

export const isNullable = ({ type }: FieldDefinitionNode): boolean =>
  type.kind !== Kind.NON_NULL_TYPE;

const isObject = ({ kind }: TypeNode) =>
  kind === Kind.OBJECT_TYPE_DEFINITION || kind === Kind.OBJECT_TYPE_EXTENSION;

const implementsListing = (type: TypeNode) =>
  'interfaces' in type && (type.interfaces ?? []).some(({ name }) => name.value === 'Listing');

const hasOnlyItsKey = ({ directives = [] }: TypeNode) =>
  directives.length <= 1 &&
  directives.every(
    (directive) =>
      directive.name.value === 'key' &&
      directive.arguments?.length === 1 &&
      textArgument(directive, 'fields')?.trim() === 'id',
  );
