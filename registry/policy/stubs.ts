import { Kind, type FieldDefinitionNode } from 'graphql';
import { FORMER_KEYS } from './former.ts';
import { isNullable } from './listing-type.ts';
import { textArgument } from '../../shared/contract/selected.ts';
import type { TypeNode } from '../../shared/contract/type-node.ts';
import { quoted } from './nodes.ts';
import { fieldPrefix, ownsField, type Ownership } from './ownership.ts';
import { refuse, type Refusal } from './refusal.ts';
import { fieldsOf, type PolicyRule } from './subject.ts';
import { ADDED_TO, isAddedTo } from './types.ts';

/** Place, Area, Service and Listing stay the directory's: a publisher adds fields of its own, and nothing else. */
export const stubs: PolicyRule = function* ({ types, publisher }) {
  for (const type of types.filter(isAddedTo)) {
    const name = type.name.value;
    const alike = types.filter((other) => other.name.value === name);
    const key = keyIn(alike, name);
    const adds = alike.flatMap(fieldsOf).some((field) => ownsField(publisher, field.name.value));
    if (!isPlain(type, key) || !isWholeListing(alike) || (adds && isUnresolved(type)))
      yield refuse('STUB', type.name, { name, contract: stubOf(name) });
    for (const field of fieldsOf(type)) yield* faultsOf(field, name, key, publisher);
  }
};

/** The key that a type is declared with: the current or the former one. */
export function keyIn(nodes: readonly TypeNode[], name: string): string {
  const former = FORMER_KEYS.get(name);
  const byFormer = nodes.some(({ directives = [] }) =>
    directives.some((directive) => textArgument(directive, 'fields')?.trim() === former),
  );
  return former !== undefined && byFormer ? former : ADDED_TO.get(name)!;
}

const stubOf = (name: string) => {
  const key = ADDED_TO.get(name)!;
  return `type ${name} @key(fields: "${key}")${name === 'Listing' ? ' @interfaceObject' : ''} { ${key}: ID! }`;
};

function isPlain(type: TypeNode, key: string): boolean {
  if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.OBJECT_TYPE_EXTENSION)
    return false;
  const described = 'description' in type && type.description !== undefined;
  return (
    !described &&
    (type.interfaces ?? []).length === 0 &&
    (type.directives ?? []).every(
      (directive) =>
        (directive.name.value === 'key' && textArgument(directive, 'fields')?.trim() === key) ||
        isEvery(directive),
    )
  );
}

const isEvery = ({ name }: { name: { value: string } }) => name.value === 'interfaceObject';

// Listing is an interface: an object of that name stands for every listing type.
const isWholeListing = (alike: readonly TypeNode[]) =>
  alike[0]!.name.value !== 'Listing' ||
  alike.some(({ directives = [] }) => directives.some(isEvery));

// The gateway could not fetch the fields that the publisher adds.
const isUnresolved = ({ directives = [] }: TypeNode) =>
  directives.some((directive) => quoted(directive).includes('resolvable: false'));

function* faultsOf(
  field: FieldDefinitionNode,
  typeName: string,
  key: string,
  publisher: Ownership,
): Iterable<Refusal> {
  const name = `${typeName}.${field.name.value}`;
  const prefix = fieldPrefix(publisher.prefix);
  if (ownsField(publisher, field.name.value)) {
    if (!isNullable(field)) yield refuse('NOT_NULLABLE', field, { name });
  } else if (!isTheirs(field, key)) yield refuse('FIELD_NOT_YOURS', field, { name, prefix });
}

/** The key, or a directory field that is required and so marked as external. */
function isTheirs(field: FieldDefinitionNode, key: string): boolean {
  const directives = (field.directives ?? []).map(({ name }) => name.value);
  const external = directives.join() === 'external';
  if (field.description) return false;
  if (field.name.value !== key) return external;
  return quoted(field.type) === 'ID!' && (directives.length === 0 || external);
}
