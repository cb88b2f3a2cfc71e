import type { ApolloServerOptions, ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Operations } from './operations.ts';

type Persisted = Exclude<NonNullable<ApolloServerOptions<object>['persistedQueries']>, false>;

const MOST_AUTOMATIC = 1_000;
const MOST_CHARACTERS = 5_000_000;
const PREFIX = /^apq:/;

/**
 * Looks up documents by hash: registered ones and, unless only those are allowed,
 * Apollo's automatic persisted queries, which clients send in full once.
 */
export function persistedQueries(operations: Operations, only: boolean): Persisted {
  const automatic = new LRUCache<string, string>({
    max: MOST_AUTOMATIC,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (document) => document.length,
  });
  return {
    cache: {
      get: async (key) => (await operations.find(key.replace(PREFIX, ''))) ?? automatic.get(key),
      set: async (key, document) => void (only || automatic.set(key, document)),
      delete: async (key) => automatic.delete(key),
    },
  };
}

/** Allows registered operations only, sent by hash or in full. */
export const persistedOnly = (operations: Operations): ApolloServerPlugin => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ queryHash }) => {
      if (await operations.find(queryHash)) return;
      throw new GraphQLError(
        'Only registered operations are answered here: register this one with "signpost operations publish".',
        {
          extensions: {
            code: 'PERSISTED_QUERY_ONLY',
            http: { status: 400 },
            cy: 'Dim ond gweithrediadau cofrestredig a atebir yma: cofrestrwch hwn gyda "signpost operations publish".',
          },
        },
      );
    },
  }),
});
