import { Pool, type buildConnector } from 'undici';
import type { Logger } from '../../../shared/runtime/logger.ts';
import { BodyTooLarge, readAtMost } from '../../../shared/http/outbound/read.ts';
import { ASKER_HEADER, SERVICE_KEY_HEADER } from '../../../shared/http/service-key.ts';
import { guarded } from './breaker.ts';
import { dataSource, type SubgraphAnswer, type SubgraphRequest } from './data-source.ts';
import { checkEntities } from './entities.ts';
import { Cancelled, SubgraphFailed } from './failures.ts';
import { triedTwice } from './retry.ts';

/** How a subgraph in another process is called, with its timeout and response size limit. */
export type Remote = {
  name: string;
  url: URL;
  serviceKey: string;
  timeoutMs: number;
  maxBytes: number;
  /** Whether the caller's Authorization and identity are forwarded: to our own tiers only. */
  trusted: boolean;
  /** The connector, guarded where the URL is an agency's. */
  connect?: buildConnector.connector;
};

/**
 * A data source for a subgraph over HTTP: one pool of connections, a deadline, no redirects, a cap on the
 * response, one retry for reads, and a circuit breaker. It aborts when the caller has
 * left.
 */
export function remoteDataSource(
  { name, url, serviceKey, timeoutMs, maxBytes, trusted, connect }: Remote,
  log: Logger,
) {
  const pool = new Pool(url.origin, { connections: 64, ...(connect && { connect }) });
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    [SERVICE_KEY_HEADER]: serviceKey,
  };

  async function post(
    { query, variables, caller: { authorization, client } }: SubgraphRequest,
    signal: AbortSignal,
  ) {
    const answered = await pool.request({
      path: url.pathname + url.search,
      method: 'POST',
      headers: {
        ...headers,
        ...(trusted && authorization && { authorization }),
        ...(trusted && client && { [ASKER_HEADER]: client }),
      },
      body: JSON.stringify({ query, variables }),
      signal,
    });
    const text = await readAtMost(answered.body, maxBytes);
    return answerFrom(text, answered.statusCode, String(answered.headers['content-type']));
  }

  const breaker = guarded(
    name,
    async (asked: SubgraphRequest) => {
      // Exact, unlike the HTTP client's own coarse timeouts, and shared by both tries.
      const deadline = AbortSignal.timeout(timeoutMs);
      const caller = asked.caller.allowance?.signal;
      const signal = caller ? AbortSignal.any([deadline, caller]) : deadline;
      try {
        const answer = await triedTwice(asked.query, () => post(asked, signal));
        if (answer.data) checkEntities(name, answer.data, asked.variables);
        return answer;
      } catch (error) {
        throw failureOf(error, { deadline, caller });
      }
    },
    log,
  );
  return {
    ...dataSource(name, breaker.ask, log),
    standing: breaker.standing,
    close: async () => {
      breaker.close();
      await pool.close();
    },
  };
}

function answerFrom(text: string, status: number, type: string): SubgraphAnswer {
  const answer = type.includes('json') ? jsonIn(text) : undefined;
  if (
    typeof answer === 'object' &&
    answer !== null &&
    ('data' in answer || Array.isArray((answer as SubgraphAnswer).errors))
  )
    return answer;
  // A proxy in front of it responds with 502, 503 or 504; the subgraph itself may respond with 500.
  const failure = status >= 500 ? 'UNREACHABLE' : 'MALFORMED';
  throw new SubgraphFailed(failure, `answered ${status}, and not as GraphQL does`);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Ends = { deadline: AbortSignal; caller: AbortSignal | undefined };

/** Classifies why there is no response. */
function failureOf(error: unknown, { deadline, caller }: Ends): unknown {
  if (error instanceof SubgraphFailed || error instanceof BodyTooLarge) return error;
  if (caller?.aborted) return new Cancelled('the caller has left', { cause: error });
  return new SubgraphFailed(deadline.aborted ? 'SLOW' : 'UNREACHABLE', String(error), {
    cause: error,
  });
}
