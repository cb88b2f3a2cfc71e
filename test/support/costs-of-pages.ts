import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { costAt } from './cost.ts';

type Asked = { query: string; variables?: object };

/** Stands between the console and its graph: passes all on, and writes down what each operation cost. */
export async function costsOfPages(graph: string) {
  const costs = new Map<string, number>();
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      passOn(request.url!, body)
        .then((text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text))
        .catch(() => response.destroy());
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  async function passOn(path: string, body: string) {
    // What the registry knows is no operation.
    if (path !== '/graphql') return (await fetch(graph + path)).text();
    const { query, variables } = JSON.parse(body) as Asked;
    const { cost, data, errors } = await costAt(graph, query, variables);
    const name = /\b(?:query|mutation) (\w+)/.exec(query)?.[1] ?? query;
    // The fast lane says no price: it said one before.
    if (!Number.isNaN(cost)) costs.set(name, cost);
    return JSON.stringify({ data, errors });
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    costs,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
