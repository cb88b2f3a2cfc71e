import type { GraphQLSchema } from 'graphql';
import { routingSchema } from './schema.ts';

/** Routing's schema: it has a type for each publisher with fields of its own, so it changes as they join or leave. */
export function changingSchema(types: readonly string[]) {
  const listeners = new Set<(schema: GraphQLSchema) => void>();
  let known = types.join();
  let current = routingSchema(types);
  return {
    current: () => current,
    onChange: (listener: (schema: GraphQLSchema) => void): void => void listeners.add(listener),
    /** Rebuilds the schema if the types have changed. */
    follow: (now: readonly string[]) => {
      if (now.join() === known) return;
      known = now.join();
      current = routingSchema(now);
      for (const listener of listeners) listener(current.schema);
    },
  };
}
