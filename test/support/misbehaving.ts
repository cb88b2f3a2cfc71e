import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server was asked. */
export type Heard = {
  headers: IncomingHttpHeaders;
  query: string;
  variables: Record<string, unknown>;
};

/** How a server answers; it may as well not. */
export type Behave = (response: ServerResponse, heard: Heard) => void;

/** A server on this machine that answers as it is told to, and remembers what it was asked. */
export async function misbehavingServer() {
  const heard: Heard[] = [];
  let behave: Behave = (response) => response.destroy();
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const { query = '', variables = {} } = JSON.parse(body || '{}') as Partial<Heard>;
      heard.push({ headers: request.headers, query, variables });
      behave(response, heard.at(-1)!);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`),
    heard,
    behave: (next: Behave) => {
      heard.length = 0;
      behave = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers with JSON, as a subgraph does. */
export const json =
  (body: unknown, status = 200): Behave =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

/** Answers with entities, each made of the representation that was sent. */
export const entities =
  (of: (representation: Record<string, string>) => unknown): Behave =>
  (response, heard) => {
    const asked = heard.variables['representations'] as Record<string, string>[] | undefined;
    // Its feed is polled beside what a test asks: there is nothing new in it.
    json(asked ? { data: { _entities: asked.map(of) } } : { errors: [{ message: 'not now' }] })(
      response,
      heard,
    );
  };
