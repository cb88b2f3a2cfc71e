import type { FastifyInstance } from 'fastify';
import type { DocumentNode } from 'graphql';
import type { CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { Subgraph } from '../../shared/subgraph/subgraph.ts';
import { CLIENT_HEADER, clientName } from '../registry/usage/client-name.ts';
import { compiled } from './compiled.ts';

/** A request as a client sends it. */
export type Asked = {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null;
};

/** An operation that may be answered here, and what a subgraph answers it from. */
export type Openable = {
  document: DocumentNode;
  subgraph: Subgraph;
  /** What it costs, whatever its variables. */
  price: number;
};

type Open = {
  operation: CompiledQuery;
  subgraph: Subgraph;
  fields: readonly string[];
  price: number;
};

/** Is told which fields were asked for, and by whom: nothing else sees an answer of the fast lane. */
export type Note = (fields: readonly string[], client: string) => void;

/** Answers before the server sees the request. */
export type FastLane = ReturnType<typeof createFastLane>;

const MOST_OPEN = 1_000;

/**
 * Answers texts that the server has let through before and that routing, in this process, answers alone:
 * compiled, and without being parsed and validated again. Whatever is not plain success goes the usual way.
 */
export function createFastLane(record: Note = () => undefined) {
  const open = new LRUCache<string, Open>({ max: MOST_OPEN });
  return {
    /** Closes it to all: the graph has changed. */
    close: () => open.clear(),

    /** Opens it to a text, if its operation can be compiled. */
    open: (asked: Asked, { document, subgraph, price }: Openable, fields: () => string[]) => {
      const operation = compiled(subgraph.schema, document, asked.operationName ?? undefined);
      if (operation) open.set(keyOf(asked), { operation, subgraph, fields: fields(), price });
    },

    /** The answer's JSON, or null when it is the server's to give. */
    answer: async (
      asked: Asked,
      { authorization, client }: { authorization: string | undefined; client: string },
    ): Promise<string | null> => {
      const known = open.get(keyOf(asked));
      if (!known) return null;
      const { operation, subgraph, fields } = known;
      const context = subgraph.context({ authorization });
      const result = await operation.query(undefined, context, asked.variables ?? {});
      if (result.errors) return null;
      record(fields, client);
      return operation.stringify(result);
    },
  };
}

const keyOf = ({ query, operationName }: Asked) =>
  operationName ? `${operationName}\n${query}` : query;

/** Asks the fast lane first. */
export function addFastLane(app: FastifyInstance, fastLane: FastLane) {
  app.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'POST' || request.url !== '/graphql') return;
    const asked = request.body as Asked | null;
    if (typeof asked?.query !== 'string' || !isPlain(asked)) return;
    const { authorization, [CLIENT_HEADER]: client } = request.headers;
    const answer = await fastLane.answer(asked, { authorization, client: clientName(client) });
    if (answer === null) return;
    await reply
      .type('application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(answer);
  });
}

const isPlain = ({ operationName, variables }: Asked) =>
  (operationName === undefined || operationName === null || typeof operationName === 'string') &&
  (variables === undefined ||
    variables === null ||
    (typeof variables === 'object' && !Array.isArray(variables)));
