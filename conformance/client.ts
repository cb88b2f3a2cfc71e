import { request } from 'undici';
import { SERVICE_KEY_HEADER } from '../shared/http/service-key.ts';

/** What came back: the JSON of a GraphQL answer, or whatever else it was. */
export type Reply = { status: number; answer: GraphAnswer; ms: number; bytes: number };
export type GraphAnswer = {
  // oxlint-disable-next-line typescript/no-explicit-any -- what it is, is what the checks find out
  data?: any;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
};

export type Headers = Record<string, string>;

/** Asks a subgraph over HTTP, and remembers how long each answer took and how large it was. */
export type SubgraphClient = {
  ask: (query: string, variables?: object, headers?: Headers) => Promise<Reply>;
  /** Every answer so far, with the name of its operation. */
  replies: readonly (Reply & { operation: string })[];
};

/** The headers by which the directory shows itself. */
export const directoryHeaders = (key: string | undefined): Headers =>
  key === undefined ? {} : { [SERVICE_KEY_HEADER]: key };

// An answer that is late is still waited for: then it is late, and not wrong as well.
const LATEST = 4;

/** A client that sends the directory's key unless it is told other headers. */
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
