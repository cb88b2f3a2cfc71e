import { Kind, type FieldDefinitionNode } from 'graphql';
import { CONTRACT_FIELDS } from '../../shared/contract/listing.ts';
import { textArgument } from '../../shared/contract/selected.ts';
import type { TypeNode } from '../../shared/contract/type-node.ts';
import { quoted } from './nodes.ts';
import { fieldPrefix, ownsField } from './ownership.ts';
import { refuse } from './refusal.ts';
import { fieldsOf, type PolicyRule } from './subject.ts';
import { isAddedTo } from './types.ts';

/** The publisher's one listing type, if it has one: its key, and nullable fields of its own. */
export const listingType: PolicyRule = function* ({ types, publisher: { typeName }, others }) {
  const nodes = types.filter(({ name }) => name.value === typeName);
  for (const node of nodes)
    if (!isObject(node) || !hasOnlyItsKey(node))
      yield refuse('LISTING_TYPE', node.name, { name: typeName });
  if (nodes.length > 0 && !nodes.some(({ directives }) => directives?.length))
    yield refuse('LISTING_TYPE', nodes[0]!.name, { name: typeName });
  yield* faultsOfFields(typeName, nodes);
  for (const field of nodes.flatMap(fieldsOf)) {
    const owner = others.find((other) => ownsField(other, field.name.value));
    if (owner)
      yield refuse('FIELD_OF_ANOTHER', field, {
        name: `${typeName}.${field.name.value}`,
        prefix: fieldPrefix(owner.prefix),
      });
  }
};

function* faultsOfFields(typeName: string, nodes: readonly TypeNode[]) {
  const fields = nodes.flatMap(fieldsOf);
  const key = fields.find(({ name }) => name.value === 'id');
  if (nodes.length > 0 && (!key || quoted(key) !== 'id: ID!'))
    yield refuse('LISTING_TYPE', key ?? nodes[0]!.name, { name: typeName });
  for (const field of fields)
    if (!CONTRACT_FIELDS.includes(field.name.value) && !isNullable(field))
      yield refuse('NOT_NULLABLE', field, { name: `${typeName}.${field.name.value}` });
}

/** No other type may be a listing: routing would not know whose it is. */
export const oneListingType: PolicyRule = function* ({ types, publisher: { typeName } }) {
  for (const type of types)
    if (type.name.value !== typeName && implementsListing(type))
      yield refuse('ONE_LISTING_TYPE', type.name, { name: type.name.value, detail: typeName });
};

/** A publisher that adds to every listing may have no listing type: Federation accepts one or the other. */
export const everyListing: PolicyRule = function* ({ types, publisher: { typeName } }) {
  const every = types.find((type) => type.name.value === 'Listing' && isAddedTo(type));
  if (every && types.some(({ name }) => name.value === typeName))
    yield refuse('EVERY_LISTING', every.name, { name: typeName });
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
