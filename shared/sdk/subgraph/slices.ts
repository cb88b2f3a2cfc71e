import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import type { Allowance } from '../../runtime/allowance.ts';
import type { Allowed } from '../../runtime/in-turn.ts';

type Resolve = GraphQLFieldResolver<unknown, unknown>;

// A list up to this long is typical of a response, and is resolved at once while its request has time left.
const AT_ONCE = 20;

/**
 * Makes a schema resolve its lists in slices: in a request with an allowance, an item waits for its turn once the
 * request has used its share. Without one, lists are unchanged: the query compiler accepts no promises in lists.
 */
export function inSlices(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()))
      if (isListOfObjects(field) && (field.resolve || type.name.endsWith('Connection')))
        field.resolve = sliced(field.resolve ?? defaultFieldResolver);
  }
  return schema;
}

const isListOfObjects = ({ type }: GraphQLField<unknown, unknown>) =>
  isListType(getNullableType(type)) && isCompositeType(getNamedType(type));

const sliced =
  (resolve: Resolve): Resolve =>
  (source, args, context, info) => {
    const found: unknown = resolve(source, args as never, context, info);
    const { allowance } = context as Allowed;
    if (!allowance) return found;
    return found instanceof Promise
      ? found.then((list: unknown) => slices(list, allowance))
      : slices(found, allowance);
  };

function slices(list: unknown, allowance: Allowance): unknown {
  if (!Array.isArray(list)) return list;
  const now = allowance.isSpent() ? 0 : AT_ONCE;
  if (list.length <= now) return list;
  return list.map((item: unknown, at) => (at < now ? item : allowance.turn().then(() => item)));
}
