import { request, type Dispatcher } from 'undici';
import { readAtMost } from '../http/outbound/read.ts';
import { SERVICE_KEY_HEADER } from '../http/service-key.ts';

/** Where a publisher is asked over HTTP, and how long an answer is waited for. */
export type RemotePublisher = {
  url: URL;
  serviceKey: string;
  timeoutMs: number;
  /** What sends the requests, where the URL is an agency's: guarded. */
  dispatcher?: Dispatcher;
};

// A page of a feed holds 500 listings at most; the longest there can be are some 20 kB each.
const LONGEST_ANSWER_BYTES = 16_000_000;

/**
 * Asks a publisher, as the directory.
 * @throws Error when it does not answer with data. What it says of errors is not repeated: it may quote
 * what somebody wrote.
 */
export async function askPublisher<Data>(
  { url, serviceKey, timeoutMs, dispatcher }: RemotePublisher,
  query: string,
  variables: object,
): Promise<Data> {
  const { statusCode, body } = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [SERVICE_KEY_HEADER]: serviceKey },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(timeoutMs),
    ...(dispatcher && { dispatcher }),
  });
  const { data } = JSON.parse(await readAtMost(body, LONGEST_ANSWER_BYTES)) as {
    data?: Data | null;
  };
  if (!data) throw new Error(`the publisher answered ${statusCode} and no data`);
  return data;
}
