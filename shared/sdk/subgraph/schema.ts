import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  parse,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
  type GraphQLSchema,
} from 'graphql';

import { inSlices } from './slices.ts';

/** Resolvers by type and field, as schema builders take them. */
export type Resolvers = Record<string, object>;

/**
 * Builds a subgraph's schema.
 * @throws Error for a resolver whose type or field the SDL lacks, which Apollo would drop silently.
 */
export function subgraphSchema(sdl: string, resolvers: Resolvers): GraphQLSchema {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never });
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const type = schema.getType(typeName);
    if (!type) throw new Error(`${typeName} has resolvers but is not in the schema`);
    if (isScalarType(type) || isUnionType(type)) continue;
    if (!isObjectType(type) && !isInterfaceType(type))
      throw new Error(`${typeName} cannot have resolvers`);
    for (const field of Object.keys(fields)) {
      if (!field.startsWith('__') && !(field in type.getFields())) {
        throw new Error(`${typeName}.${field} has a resolver but no field in the schema`);
      }
    }
  }
  return inSlices(schema);
}

/** Keeps only the resolvers of types that the SDL has, for types that are optional in an SDL. */
export function inSchema(sdl: string, resolvers: Resolvers): Resolvers {
  const { definitions } = parse(sdl);
  const names = new Set(definitions.map((node) => 'name' in node && node.name?.value));
  return Object.fromEntries(Object.entries(resolvers).filter(([name]) => names.has(name)));
}
