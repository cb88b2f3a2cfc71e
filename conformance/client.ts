import { request } from 'undici';
import { SERVICE_KEY_HEADER } from '../shared/http/service-key.ts';

/** The reply: the JSON of a GraphQL response, or whatever else was returned. */
export type Reply = { status: number; answer: GraphAnswer; ms: number; bytes: number };
export type GraphAnswer = {
  // oxlint-disable-next-line typescript/no-explicit-any -- what it is, is what the checks find out
  data?: any;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
};

export type Headers = Record<string, string>;

/** Queries a subgraph over HTTP, and records the time and size of each response. */
export type SubgraphClient = {
  ask: (query: string, variables?: object, headers?: Headers) => Promise<Reply>;
  /** Every response so far, with the name of its operation. */
  replies: readonly (Reply & { operation: string })[];
};

/** The headers by which the directory authenticates itself. */
export const directoryHeaders = (key: string | undefined): Headers =>
  key === undefined ? {} : { [SERVICE_KEY_HEADER]: key };

// Timeout as a multiple of the deadline, so that a late response is reported as late only, not as wrong too.
const LATEST = 4;

/** A client that sends the directory's key unless given other headers. */
export function clientFor(url: URL, key: string | undefined, deadlineMs: number): SubgraphClient {
  const replies: (Reply & { operation: string })[] = [];
  return {
    replies,
    ask: async (query, variables = {}, headers = directoryHeaders(key)) => {
      const start = performance.now();
      const { statusCode, body } = await request(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(deadlineMs * LATEST),
      });
      const text = await body.text();
      const reply: Reply = {
        status: statusCode,
        answer: parsed(text),
        ms: performance.now() - start,
        bytes: Buffer.byteLength(text),
      };
      replies.push({ ...reply, operation: /^\s*(?:query|mutation) (\w+)/.exec(query)?.[1] ?? '' });
      return reply;
    },
  };
}

function parsed(text: string): GraphAnswer {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === 'object' && answer !== null ? answer : {};
  } catch {
    return {};
  }
}
