import { Kind, parse, type ObjectTypeDefinitionNode } from 'graphql';
import type { ListingSubgraph } from './define.ts';

type Read<Own, Loaders> = (own: Own, loaders: Loaders) => unknown;

/** How each of a publisher's own fields is read: as it says, or else as it is stored under the field's name. */
export function ownReaders<Own, Loaders extends object>({
  fields,
  ownFields = {},
}: ListingSubgraph<Own, Loaders>): Record<string, Read<Own, Loaders>> {
  const stored = namesIn(fields).map((name): [string, Read<Own, Loaders>] => [
    name,
    (own) => (own as Record<string, unknown>)[name],
  ]);
  return { ...Object.fromEntries(stored), ...ownFields };
}

function namesIn(fields: string): string[] {
  if (fields.trim() === '') return [];
  const { definitions } = parse(`type Own {${fields}}`);
  const own = definitions.find(({ kind }) => kind === Kind.OBJECT_TYPE_DEFINITION);
  return (own as ObjectTypeDefinitionNode).fields!.map(({ name }) => name.value);
}
