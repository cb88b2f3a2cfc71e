import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parse, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { tooMuch } from './limits.ts';

// Characters of all texts together that were found to be within limits.
const MOST_KEPT = 5_000_000;

/**
 * Refuses texts that ask for too much before anybody validates them, which takes longer the more they ask. What
 * cannot be read is left for the server to say so.
 */
export function addDoor(app: FastifyInstance, { mostTokens }: { mostTokens: number }) {
  const good = new LRUCache<string, true>({
    maxSize: MOST_KEPT,
    sizeCalculation: (_, text) => text.length,
  });
  app.addHook('preHandler', async (request, reply) => {
    const text = textOf(request);
    if (text === undefined || text === '' || good.has(text)) return;
    const document = read(text, mostTokens);
    const errors = document ? tooMuch(document) : [];
    if (errors.length === 0) {
      if (document) good.set(text, true);
      return;
    }
    await reply
      .code(400)
      .type('application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send({ errors });
  });
}

/** The text of the operation that a request sends to the graph, if it sends one. */
function textOf({ method, routeOptions, body, query }: FastifyRequest): string | undefined {
  if (routeOptions.url !== '/graphql') return undefined;
  const sent = (method === 'POST' ? body : query) as { query?: unknown } | null | undefined;
  return typeof sent?.query === 'string' ? sent.query : undefined;
}

function read(text: string, maxTokens: number): DocumentNode | null {
  try {
    return parse(text, { maxTokens });
  } catch {
    return null;
  }
}
