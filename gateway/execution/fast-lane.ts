import type { FastifyInstance } from 'fastify';
import type { DocumentNode } from 'graphql';
import type { CompiledQuery } from 'graphql-jit';
import type { Client, Clients } from '../../shared/http/limits/client.ts';
import type { Charge } from '../../shared/http/limits/points.ts';
import type { Subgraph } from '../../shared/runtime/subgraph.ts';
import { CLIENT_NAME_HEADER, clientName } from '../operation/client-name.ts';
import { compiled } from './compiled.ts';
import { keptByText } from './kept-by-text.ts';

/** A request as a client sends it. */
export type SentOperation = {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null;
};

/** An operation that may be answered here, and what is needed to execute it in a subgraph. */
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

/** The caller: its key, the client charged, and the name its usage is counted under. */
type Asker = { authorization: string | undefined; client: Client; name: string };

/** Charges points to the client. @throws NotNow when it has too few left */
type Charging = { clients: Clients; charge: Charge };

/** Receives the fields requested, and by whom: nothing else sees a fast-lane answer. */
export type Note = (fields: readonly string[], client: string) => void;

/** Answers before the server sees the request. */
export type FastLane = ReturnType<typeof createFastLane>;

const MOST_OPEN = 1_000;
// A point is some five microseconds of work: the time to parse and validate this many characters.
const CHARACTERS_A_POINT = 40;

/**
 * Answers texts that the server has accepted before and that routing, in this process, answers alone:
 * compiled, without parsing and validating again. Anything but plain success takes the usual path.
 */
export function createFastLane(record: Note = () => undefined) {
  const open = keptByText<Open>(MOST_OPEN);
  return {
    /** Clears the fast lane when the graph has changed. */
    close: () => open.clear(),

    /** Admits a text, if its operation can be compiled. */
    open: (
      asked: SentOperation,
      { document, subgraph, price }: Openable,
      fields: () => string[],
    ) => {
      const operation = compiled(subgraph.schema, document, asked.operationName ?? undefined);
      if (operation) open.set(keyOf(asked), { operation, subgraph, fields: fields(), price });
    },

    /** The response JSON, or null when it is left to the server. */
    answer: async (
      asked: SentOperation,
      { authorization, client, name }: Asker,
      charge: Charge,
    ): Promise<string | null> => {
      const known = open.get(keyOf(asked));
      if (!known) return null;
      const { operation, subgraph, fields, price } = known;
      // A failure here is charged again when the server answers it: it did cost that much.
      charge(client, price);
      const context = subgraph.context({ authorization, client });
      const result = await operation.query(undefined, context, asked.variables ?? {});
      if (result.errors) return null;
      record(fields, name);
      return operation.stringify(result);
    },
  };
}

const keyOf = ({ query, operationName }: SentOperation) =>
  operationName ? `${operationName}\n${query}` : query;

/** Tries the fast lane first. Texts left for the server to parse are charged by length. */
export function addFastLane(
  app: FastifyInstance,
  fastLane: FastLane,
  { clients, charge }: Charging,
) {
  app.addHook('preHandler', async (request, reply) => {
    if (request.url !== '/graphql' && !request.url.startsWith('/graphql?')) return;
    const found = clients.of(request);
    const client = typeof found === 'string' ? found : await found;
    const asked = request.body as Partial<SentOperation> | null | undefined;
    const { authorization, [CLIENT_NAME_HEADER]: name } = request.headers;
    const asker = { authorization, client, name: clientName(name) };
    const answer = isPlain(asked) ? await fastLane.answer(asked, asker, charge) : null;
    if (answer === null) return charge(client, priceOfReading(request.url, asked?.query));
    await reply
      .type('application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(answer);
  });
}

const priceOfReading = (url: string, query: unknown) =>
  Math.ceil((url.length + (typeof query === 'string' ? query.length : 0)) / CHARACTERS_A_POINT);

const isPlain = (asked: Partial<SentOperation> | null | undefined): asked is SentOperation =>
  typeof asked?.query === 'string' &&
  isTextOrNone(asked.operationName) &&
  typeof (asked.variables ?? {}) === 'object' &&
  !Array.isArray(asked.variables);

const isTextOrNone = (value: unknown) => (value ?? '') === '' || typeof value === 'string';
