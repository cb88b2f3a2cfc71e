import autocannon from 'autocannon';

/** What one round of load measured: answers a second, and how long the middle and the slowest hundredth took. */
export type Round = { perSecond: number; p50: number; p99: number };

/** Asks as fast as it is answered, on some connections for some seconds, a new random body each time. */
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
    requests: [{ setupRequest: (request) => ({ ...request, body: body() }) }],
  });
  if (result.errors > 0 || result.non2xx > 0)
    throw new Error(`${result.errors} errors, ${result.non2xx} refusals`);
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
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
