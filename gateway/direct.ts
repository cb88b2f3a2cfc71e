import type { GatewayConfig, GraphQLDataSource } from '@apollo/gateway';
import type { FastifyInstance } from 'fastify';
import { parse, validate, visit, type DocumentNode } from 'graphql';
import type { CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { Subgraph } from '../shared/subgraph/subgraph.ts';
import { compiled } from './compiled.ts';

type Planned = Parameters<NonNullable<GatewayConfig['experimental_didResolveQueryPlan']>>[0];

/** A request as a client sends it. */
export type Asked = {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
};

/** A data source behind which a subgraph of this process is found. */
export type LocalSource = GraphQLDataSource & { subgraph?: Subgraph };

type Ready = { operation: CompiledQuery; subgraph: Subgraph };

const MOST_KEPT = 1_000;

/**
 * Answers operations that the query planner found to be one fetch from one subgraph in this process: then
 * the subgraph's answer is the whole answer, and the operation runs there as it came, compiled once.
 * Whatever is not plain success is left to the gateway, which answers it as it answers everything else.
 */
export function createDirectAnswers() {
  const seen = new LRUCache<string, true>({ max: MOST_KEPT });
  const ready = new LRUCache<string, Ready>({ max: MOST_KEPT });
  return {
    /** Forgets all that was learnt: the graph has changed. */
    forget: () => {
      seen.clear();
      ready.clear();
    },

    /** Learns an operation that the gateway planned, when it comes again and can be answered directly. */
    learn: (planned: Planned) => {
      const { query, operationName } = planned.requestContext.request;
      if (!query) return;
      const key = keyOf(query, operationName);
      // Compiling costs more than answering once: an operation with its values written in may never return.
      if (!seen.has(key)) {
        seen.set(key, true);
        return;
      }
      const subgraph = onlySubgraph(planned);
      const operation = subgraph && compile(query, operationName, subgraph);
      if (subgraph && operation) ready.set(key, { operation, subgraph });
    },

    /** The answer's JSON, or null when it is the gateway's to give. */
    answer: async (asked: Asked, authorization: string | undefined): Promise<string | null> => {
      const known = ready.get(keyOf(asked.query, asked.operationName));
      if (!known) return null;
      const { operation, subgraph } = known;
      const context = subgraph.context({ authorization });
      const result = await operation.query(undefined, context, asked.variables ?? {});
      return result.errors ? null : operation.stringify(result);
    },
  };
}

const keyOf = (query: string, operationName: string | null | undefined) =>
  operationName ? `${operationName}\n${query}` : query;

/** The subgraph of this process that alone answers a planned query, if there is one. */
function onlySubgraph({ queryPlan: { node }, serviceMap }: Planned) {
  const alone = node?.kind === 'Fetch' && !node.requires;
  return alone ? (serviceMap[node.serviceName] as LocalSource).subgraph : undefined;
}

function compile(query: string, operationName: string | null | undefined, { schema }: Subgraph) {
  const document = parse(query, { noLocation: true });
  if (introspects(document) || validate(schema, document).length > 0) return null;
  return compiled(schema, document, operationName ?? undefined);
}

/** Whether a document asks about the schema: a subgraph's is not the graph's. */
function introspects(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field: ({ name }) => {
      if (name.value.startsWith('__') && name.value !== '__typename') found = true;
    },
  });
  return found;
}

type DirectAnswers = ReturnType<typeof createDirectAnswers>;

/** Answers directly what can be, before the gateway sees the request. */
export function addDirectAnswers(app: FastifyInstance, direct: DirectAnswers) {
  app.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'POST' || request.url !== '/graphql') return;
    const asked = request.body as Asked | null;
    if (typeof asked?.query !== 'string' || !isPlain(asked)) return;
    const answer = await direct.answer(asked, request.headers.authorization);
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
