import { NotNow, saysNotNow } from '../shared/http/limits/not-now.ts';
import type { Answered, Reach } from './reach.ts';

/** An operation of the console, as it is sent; `types` is a phantom: it carries the response and variable types. */
export type ConsoleOperation<Answer, Variables> = {
  readonly text: string;
  readonly types?: (variables: Variables) => Answer;
};

/** Queries the graph, and returns the response's data. */
export type Ask = <Answer, Variables>(
  operation: ConsoleOperation<Answer, Variables>,
  variables: NoInfer<Variables>,
) => Promise<Answer>;

/** The graph refused the request: a client error, such as a fact whose value does not fit its question. */
export class GraphRefused extends Error {
  /** The fact that did not fit, if any. */
  readonly fact: string | undefined;

  constructor(message: string, fact: string | undefined) {
    super(message);
    this.fact = fact;
  }
}

/** The graph could not be reached, or could not respond. */
export class GraphDown extends Error {}

type Reply = {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string; fact?: string } }[];
};

const LONGEST_WAIT_MS = 10_000;
// Where the response has no retry-after, as one from a proxy may not.
const USUAL_WAIT_S = 5;

/** A client of the graph, on behalf of a console visitor. */
export const askingFor =
  ({ ask }: Reach) =>
  (visitor: string): Ask =>
  async <Answer, Variables>(
    { text: query }: ConsoleOperation<Answer, Variables>,
    variables: Variables,
  ) => {
    const asking = { path: '/graphql', body: { query, variables }, visitor };
    const answered = await ask({ ...asking, timeoutMs: LONGEST_WAIT_MS }).catch(notReached);
    const { data, errors } = answerIn(answered);
    const code = errors?.[0]?.extensions?.code;
    if (saysNotNow(code)) throw new NotNow(code, Number(answered.retryAfter ?? USUAL_WAIT_S));
    const [refusal] =
      errors?.filter(({ extensions }) => extensions?.code === 'BAD_USER_INPUT') ?? [];
    if (refusal) throw new GraphRefused(refusal.message, refusal.extensions?.fact);
    // A partial failure is still a response: only the data of an owner that is down is missing.
    if (!data) throw new GraphDown(errors?.[0]?.message ?? 'the graph answered nothing');
    return data as Answer;
  };

function answerIn({ body }: Answered): Reply {
  try {
    return JSON.parse(body) as Reply;
  } catch (error) {
    return notReached(error);
  }
}

function notReached(cause: unknown): never {
  throw new GraphDown('the graph cannot be reached', { cause });
}
