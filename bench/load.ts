import autocannon from 'autocannon';

/** What one round of load measured: how many answers, and how long the middle and the slowest hundredth took. */
export type Round = { perSecond: number; p50: number; p99: number; answers: number };

// Made before the clock starts: a generator that writes each body as it goes measures itself.
const BODIES_A_CONNECTION = 500;

/** Asks as fast as it is answered, on some connections for some seconds, each with random bodies of its own. */
export async function round(
  url: string,
  body: () => string,
  connections: number,
  seconds: number,
): Promise<Round> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    setupClient: (client) =>
      client.setRequests(
        Array.from({ length: BODIES_A_CONNECTION }, () => ({ body: body() })) as never,
      ),
  });
  if (result.errors > 0 || result.non2xx > 0)
    throw new Error(`${result.errors} errors, ${result.non2xx} refusals`);
  const { requests, latency } = result;
  return {
    perSecond: requests.average,
    p50: latency.p50,
    p99: latency.p99,
    answers: requests.total,
  };
}

/** Asks once. */
export async function ask(url: string, body: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return response.json();
}
