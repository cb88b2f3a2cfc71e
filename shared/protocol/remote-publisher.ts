import { request, type Dispatcher } from 'undici';
import { readAtMost } from '../http/outbound/read.ts';
import { SERVICE_KEY_HEADER } from '../http/service-key.ts';

/** Where a publisher is called over HTTP, and the timeout. */
export type RemotePublisher = {
  url: URL;
  serviceKey: string;
  timeoutMs: number;
  /** The dispatcher for the requests, where the URL is an agency's: guarded. */
  dispatcher?: Dispatcher;
};

// A page of a feed holds at most 500 listings; the largest possible are some 20 kB each.
const LONGEST_ANSWER_BYTES = 16_000_000;

/**
 * Queries a publisher, as the directory.
 * @throws Error when the response has no data. Its error messages are not repeated: they may quote what somebody
 * wrote.
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
