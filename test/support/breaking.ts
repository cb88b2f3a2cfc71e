import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SERVICE_KEY_HEADER } from '../../shared/http/service-key.ts';

/** A request on its way to a subgraph, by the name of its operation. */
export type Asked = {
  operation: string;
  query: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- what a break changes is any part of a request
  variables: any;
  key: string | undefined;
  authorization: string | undefined;
};
// oxlint-disable-next-line typescript/no-explicit-any -- or of an answer
export type Answered = { status: number; body: any };

/** A way to be wrong: what becomes of a request, and of the answer to it. */
export type Break = (asked: Asked, pass: (asked: Asked) => Promise<Answered>) => Promise<Answered>;

/** Stands before a right subgraph and makes it wrong in one way. */
export async function brokenSubgraph(right: string, becomes: Break) {
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const { query = '', variables = {} } = JSON.parse(body) as Partial<Asked>;
      const operation = /^\s*\w+ (\w+)/.exec(query)?.[1] ?? '';
      const key = request.headers[SERVICE_KEY_HEADER] as string | undefined;
      const { authorization } = request.headers;
      void becomes({ operation, query, variables, key, authorization }, (asked) =>
        passOn(right, asked),
      ).then((answered) =>
        response
          .writeHead(answered.status, { 'content-type': 'application/json' })
          .end(JSON.stringify(answered.body)),
      );
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function passOn(
  right: string,
  { query, variables, key, authorization }: Asked,
): Promise<Answered> {
  const response = await fetch(`${right}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(authorization !== undefined && { authorization }),
      ...(key !== undefined && { [SERVICE_KEY_HEADER]: key }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, body: await response.json() };
}
