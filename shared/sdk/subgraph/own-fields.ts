import { Kind, parse, print, type ObjectTypeDefinitionNode } from 'graphql';

type Read<Own, Loaders> = (own: Own, loaders: Loaders) => unknown;

/** The resolver of each of a publisher's own fields: the given one, or else the value stored under the field's name. */
export function ownReaders<Own, Loaders extends object>({
  fields,
  ownFields = {},
}: {
  fields: string;
  ownFields?: Record<string, Read<Own, Loaders>>;
}): Record<string, Read<Own, Loaders>> {
  const stored = fieldsIn(fields).map(({ name }): [string, Read<Own, Loaders>] => [
    name,
    (own) => (own as Record<string, unknown>)[name],
  ]);
  return { ...Object.fromEntries(stored), ...ownFields };
}

/** The fields that SDL such as `free: Boolean` declares, each with its type. */
export function fieldsIn(sdl: string): { name: string; type: string }[] {
  if (sdl.trim() === '') return [];
  const { definitions } = parse(`type Own {${sdl}}`);
  const own = definitions.find(({ kind }) => kind === Kind.OBJECT_TYPE_DEFINITION);
  const { fields = [] } = own as ObjectTypeDefinitionNode;
  return fields.map(({ name, type }) => ({ name: name.value, type: print(type) }));
}
