import { request } from 'undici';
import { SERVICE_KEY_HEADER } from './serve/service-key.ts';

/** Where a publisher is asked over HTTP, and how long an answer is waited for. */
export type RemotePublisher = { url: URL; serviceKey: string; timeoutMs: number };

/**
 * Asks a publisher, as the directory.
 * @throws Error when it does not answer with data. What it says of errors is not repeated: it may quote
 * what somebody wrote.
 */
export async function askPublisher<Data>(
  { url, serviceKey, timeoutMs }: RemotePublisher,
  query: string,
  variables: object,
): Promise<Data> {
  const { statusCode, body } = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [SERVICE_KEY_HEADER]: serviceKey },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  const { data } = (await body.json()) as { data?: Data | null };
  if (!data) throw new Error(`the publisher answered ${statusCode} and no data`);
  return data;
}
