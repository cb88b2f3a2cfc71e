import type { GraphQLSchema } from 'graphql';
import { routingSchema } from './schema.ts';

/** Routing's schema, which has a type for each publisher with fields of its own and changes as they come and go. */
export function changingSchema(types: readonly string[]) {
  const listeners = new Set<(schema: GraphQLSchema) => void>();
  let known = types.join();
  let current = routingSchema(types);
  return {
    current: () => current,
    onChange: (listener: (schema: GraphQLSchema) => void): void => void listeners.add(listener),
    /** Has it follow the types there are. */
    follow: (now: readonly string[]) => {
      if (now.join() === known) return;
      known = now.join();
      current = routingSchema(now);
      for (const listener of listeners) listener(current.schema);
    },
  };
}
