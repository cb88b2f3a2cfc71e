import { Pool, type buildConnector } from 'undici';
import type { Logger } from '../../shared/logger.ts';
import { readAtMost } from '../../shared/outbound/read.ts';
import { SERVICE_KEY_HEADER } from '../../shared/serve/service-key.ts';
import { guarded } from './breaker.ts';
import { dataSource, type Answer, type Ask } from './data-source.ts';
import { triedTwice } from './retry.ts';

/** How a subgraph in another process is asked, and how long and how much is borne with. */
export type Remote = {
  name: string;
  url: URL;
  serviceKey: string;
  timeoutMs: number;
  maxBytes: number;
  /** Whether the caller's Authorization goes with the request: to our own tiers only. */
  trusted: boolean;
  /** How connections are made, where the URL is an agency's: guarded. */
  connect?: buildConnector.connector;
};

/**
 * A data source for a subgraph over HTTP: one pool of connections, a deadline, no redirects, a cap on the
 * answer, a second try for reads, and rest for a subgraph that keeps failing.
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

  async function post({ query, variables, caller: { authorization } }: Ask, signal: AbortSignal) {
    const answered = await pool.request({
      path: url.pathname + url.search,
      method: 'POST',
      headers: { ...headers, ...(trusted && authorization && { authorization }) },
      body: JSON.stringify({ query, variables }),
      signal,
    });
    const text = await readAtMost(answered.body, maxBytes);
    if (!String(answered.headers['content-type']).includes('json'))
      throw new Error(`answered ${answered.statusCode}, and not with JSON`);
    return answerFrom(text, answered.statusCode);
  }

  const breaker = guarded(
    name,
    (asked: Ask) => {
      // Exact, where the client's own timeouts fire when they get round to it; and one for both tries.
      const deadline = untilEither(AbortSignal.timeout(timeoutMs), asked.caller.allowance?.signal);
      return triedTwice(asked.query, () => post(asked, deadline));
    },
    log,
  );
  return {
    ...dataSource(name, breaker.ask, log),
    close: async () => {
      breaker.close();
      await pool.close();
    },
  };
}

const untilEither = (deadline: AbortSignal, ended: AbortSignal | undefined): AbortSignal =>
  ended ? AbortSignal.any([deadline, ended]) : deadline;

function answerFrom(text: string, status: number): Answer {
  const answer = JSON.parse(text) as Answer;
  if (
    typeof answer === 'object' &&
    answer !== null &&
    ('data' in answer || Array.isArray(answer.errors))
  )
    return answer;
  throw new Error(`answered ${status}, and not as GraphQL does`);
}
