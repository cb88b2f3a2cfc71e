import type { GraphQLSchema } from 'graphql';
import { routingSchema } from './schema.ts';

/** Routing's schema, which has a type for each publisher with fields of its own and changes as they come and go. */
export function changingSchema(types: readonly string[]) {
  const listeners = new Set<(schema: GraphQLSchema) => void>();
  let known = types;
  // Built when first used: the publishers that joined before a restart are known by then.
  let built: ReturnType<typeof routingSchema> | undefined;
  const current = () => (built ??= routingSchema(known));
  return {
    current,
    onChange: (listener: (schema: GraphQLSchema) => void): void => void listeners.add(listener),
    /** Updates it to these types. */
    follow: (types: readonly string[]) => {
      if (types.join() === known.join()) return;
      known = types;
      if (!built) return;
      built = routingSchema(types);
      for (const listener of listeners) listener(built.schema);
    },
  };
}
