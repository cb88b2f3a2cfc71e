import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { agencyAt, ownField, type Agency } from './agency.ts';
import { announcements } from './listing.ts';

/** What the directory asks an agency: a page of its feed, or entities. */
type Asked = {
  query: string;
  variables?: { after?: string | null; representations?: { __typename: string; id: string }[] };
};

const announced = announcements();

function answer(index: number, { query, variables = {} }: Asked) {
  if (query.includes('_entities')) return entities(agencyAt(index), variables.representations);
  if (variables.after) return { _feed: { next: variables.after, items: [] } };
  const { id, modified, ...rest } = announced(index);
  const data = JSON.stringify({ id, modified, ...rest });
  return { _feed: { next: '1', items: [{ id, state: 'updated', modified, data }] } };
}

const entities = (agency: Agency, asked: Required<Asked>['variables']['representations'] = []) => ({
  _entities: asked.map((representation) => ({ ...representation, [ownField(agency)]: 12 })),
});

// All agencies in one process, each at a path of its own: /0, /1 and so on.
const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
  request.on('end', () => {
    const data = answer(Number(request.url!.slice(1)), JSON.parse(body) as Asked);
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }));
  });
}).listen(0, '127.0.0.1');
await once(server, 'listening');
process.once('disconnect', () => process.exit());
process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
