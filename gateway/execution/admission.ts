import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parse, type DocumentNode, type GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { oneAtATime } from '../../shared/runtime/one-at-a-time.ts';
import type { PricedOperation } from './cost/pricing.ts';
import { tooMuch } from '../operation/limits.ts';
import { refusalOfVariables } from './sent-variables.ts';

/** The parser's token limit, and further reasons to refuse an operation before it is validated. */
type AdmissionLimits = {
  mostTokens: number;
  /** Why an operation, not yet validated, is refused, if it is. */
  refusal: (asked: PricedOperation) => GraphQLError | null;
};

type Sent = { query?: unknown; operationName?: unknown; variables?: unknown };

// Total characters of cached texts known to be within limits.
const MOST_KEPT = 5_000_000;

/**
 * Refuses what asks for too much before validation, whose time grows with the operation. What cannot be
 * parsed is left to the server to report.
 */
export function addAdmission(app: FastifyInstance, { mostTokens, refusal }: AdmissionLimits) {
  const good = new LRUCache<string, true>({
    maxSize: MOST_KEPT,
    sizeCalculation: (_, text) => text.length,
  });

  // Concurrent new texts are each parsed, and then validated, in an event loop turn of their own:
  // other requests are answered in between.
  const inTurn = oneAtATime();
  const turn = () => inTurn(() => nextTurn());

  async function errorsOf({
    query: text,
    operationName,
    variables,
  }: Sent): Promise<readonly GraphQLError[]> {
    const wrong = refusalOfVariables(variables);
    if (wrong) return [wrong];
    // Registered operations arrive without their text.
    if (typeof text !== 'string' || text === '' || good.has(text)) return [];
    await turn();
    const document = read(text, mostTokens);
    if (!document) return [];
    const errors = tooMuch(document);
    if (errors.length > 0) return errors;
    const refused = refusal({ document, operationName, variables } as PricedOperation);
    if (refused) return [refused];
    good.set(text, true);
    await turn();
    return [];
  }

  app.addHook('preHandler', async (request, reply) => {
    const sent = sentWith(request);
    if (!sent) return;
    const errors = await errorsOf(sent);
    if (errors.length === 0) return;
    await reply
      .code(400)
      .type('application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send({ errors: errors.map(shown) });
  });
}

const shown = ({
  message,
  locations,
  extensions: { http: _http, ...extensions },
}: GraphQLError) => ({
  message,
  ...(locations && { locations }),
  extensions,
});

/** What a request sends to the graph, if anything. */
function sentWith({ method, routeOptions, body, query }: FastifyRequest): Sent | null | undefined {
  if (routeOptions.url !== '/graphql') return undefined;
  return (method === 'POST' ? body : query) as Sent | null | undefined;
}

function read(text: string, maxTokens: number): DocumentNode | null {
  try {
    return parse(text, { maxTokens });
  } catch {
    return null;
  }
}
