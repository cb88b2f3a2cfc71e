import { Agent, request } from 'undici';

/** Asks the graph, and gives the data of its answer. */
export type Ask = <Data>(query: string, variables: Record<string, unknown>) => Promise<Data>;

/** The graph refused what was asked: a fault of the request, such as an answer that does not fit its question. */
export class GraphRefused extends Error {
  /** The fact that did not fit, when it was one. */
  readonly fact: string | undefined;

  constructor(message: string, fact: string | undefined) {
    super(message);
    this.fact = fact;
  }
}

/** The graph could not be reached, or could not answer. */
export class GraphDown extends Error {}

type Answer = {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string; fact?: string } }[];
};

const LONGEST_WAIT_MS = 10_000;

/** A client of the graph. Where the graph is may be known only once the server listens, so it is asked each time. */
export function createAsk(graph: () => URL): { ask: Ask; close: () => Promise<void> } {
  const agent = new Agent();
  const ask = async <Data>(query: string, variables: Record<string, unknown>) => {
    const { data, errors } = await post(graph(), { query, variables }, agent);
    const [refusal] =
      errors?.filter(({ extensions }) => extensions?.code === 'BAD_USER_INPUT') ?? [];
    if (refusal) throw new GraphRefused(refusal.message, refusal.extensions?.fact);
    // Failing in part is an answer: what an owner that is down would have told is left out.
    if (!data) throw new GraphDown(errors?.[0]?.message ?? 'the graph answered nothing');
    return data as Data;
  };
  return { ask, close: () => agent.close() };
}

async function post(graph: URL, asked: object, dispatcher: Agent): Promise<Answer> {
  try {
    const { body } = await request(graph, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(asked),
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
      dispatcher,
    });
    return (await body.json()) as Answer;
  } catch (error) {
    throw new GraphDown('the graph cannot be reached', { cause: error });
  }
}
