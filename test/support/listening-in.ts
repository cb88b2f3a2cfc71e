import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One reading of a feed: from where, to where, and how much there was. */
export type Reading = { after: string | null; next: string; items: number };

type Asked = { query: string; variables: { after: string | null } };
type Answered = { data?: { _feed?: { next: string; items: unknown[] } } };

/** Stands between a publisher and who follows it: passes all on, and writes down how the feed is read. */
export async function listeningIn(publisher: string) {
  const readings: Reading[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      passOn(request.url!, request.headers as Record<string, string>, body)
        .then(({ status, text }) =>
          response.writeHead(status, { 'content-type': 'application/json' }).end(text),
        )
        .catch(() => response.destroy());
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  async function passOn(path: string, headers: Record<string, string>, body: string) {
    const { 'content-type': type, 'x-signpost-service': key } = headers;
    const answer = await fetch(publisher + path, {
      method: 'POST',
      headers: { 'content-type': type!, 'x-signpost-service': key! },
      body,
    });
    const text = await answer.text();
    const { after } = (JSON.parse(body) as Asked).variables;
    const feed = (JSON.parse(text) as Answered).data?._feed;
    if (feed) readings.push({ after, next: feed.next, items: feed.items.length });
    return { status: answer.status, text };
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    readings,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
