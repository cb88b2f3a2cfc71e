import { Kind, type FieldDefinitionNode } from 'graphql';
import { isNullable } from './listing-type.ts';
import { quoted, textArgument, type TypeNode } from './nodes.ts';
import { fieldPrefix, ownsField, type Ownership } from './ownership.ts';
import { refuse, type Refusal } from './refusal.ts';
import { fieldsOf, type Rule } from './subject.ts';
import { ADDED_TO } from './types.ts';

/** Place, Area and Service stay the directory's: a publisher adds fields of its own, and nothing else. */
export const stubs: Rule = function* ({ types, publisher }) {
  for (const type of types) {
    const key = ADDED_TO.get(type.name.value);
    if (key === undefined) continue;
    const adds = types.some(
      (other) =>
        other.name.value === type.name.value &&
        fieldsOf(other).some(({ name }) => ownsField(publisher, name.value)),
    );
    if (!isPlain(type, key) || (adds && isUnresolved(type)))
      yield refuse('STUB', type.name, {
        name: type.name.value,
        contract: `type ${type.name.value} @key(fields: "${key}") { ${key}: ID! }`,
      });
    for (const field of fieldsOf(type)) yield* faultsOf(field, type.name.value, key, publisher);
  }
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
        directive.name.value === 'key' && textArgument(directive, 'fields')?.trim() === key,
    )
  );
}

// Nobody could be sent to the publisher for the fields it adds.
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

/** The key, or a field of the directory's that is needed and so said to be elsewhere. */
function isTheirs(field: FieldDefinitionNode, key: string): boolean {
  const directives = (field.directives ?? []).map(({ name }) => name.value);
  const external = directives.join() === 'external';
  if (field.description) return false;
  if (field.name.value !== key) return external;
  return quoted(field.type) === 'ID!' && (directives.length === 0 || external);
}
