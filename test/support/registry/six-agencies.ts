import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse, type GraphQLSchema } from 'graphql';
import type { Entry } from '../../../registry/event-log/entry.ts';
import { announce } from '../../../shared/contract/listing-record.ts';
import { sha256 } from '../../../shared/runtime/sha256.ts';
import type { Database } from '../../../shared/storage/database.ts';
import { draft } from '../listing.ts';

const FILE = 'test/fixtures/six-agencies/store.json';
const { log, documents } = JSON.parse(readFileSync(FILE, 'utf8')) as {
  log: Entry[];
  documents: string[];
};

/** What six agencies published while publishers repeated the contract, by their names. */
export const SIX: ReadonlyMap<string, string> = new Map(
  log.flatMap((entry) =>
    entry.kind === 'PUBLISHED'
      ? [
          [
            entry.publication.name,
            documents.find((text) => sha256(text) === entry.publication.version)!,
          ],
        ]
      : [],
  ),
);

/** Writes the registry's store as it then was, with the agencies at another address. */
export async function storeSix(database: Database, origin: string) {
  const [entries, texts] = [database.table('log'), database.table('documents')];
  const moved = JSON.parse(
    JSON.stringify(log).replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, origin),
  ) as Entry[];
  await database.write([
    ...documents.map((text) => ({ table: texts, put: sha256(text), row: { text } })),
    ...moved.map((row) => ({ table: entries, put: String(row.number).padStart(12, '0'), row })),
  ]);
}

// What each answers of its own, at any of its listings.
const OWN: Record<string, object> = {
  MealsListing: { price: 4.5, halal: true },
  CarersListing: { breaks: 12 },
  ClinicsListing: { ward: { name: 'Cedar', kind: 'DAY' }, nearby: [{ id: 'clinics:one' }] },
  AdviceListing: {
    desk: { type: 'PHONE', value: '0113 496 0000' },
    partner: { id: 'charity:1058706', name: 'Carers Leeds', area: { code: 'E08000035' } },
    benefit: { verdict: 'ELIGIBLE', criteria: [], missing: [] },
    offeredBy: { id: 'carers' },
  },
};

type Place = { postcode: string; council: { code: string } };

const resolversOf = (name: string, typeName: string) => ({
  Query: {
    _feed: (_: unknown, { after }: { after?: string }) => ({
      next: '1',
      items: after ? [] : [item(name)],
    }),
    clinicsWards: () => [{ name: 'Cedar', kind: 'NIGHT' }],
  },
  Mutation: {
    saveCarersListing: () => ({
      __typename: 'CarersListingSaved',
      version: 7,
      listing: { id: 'carers:not-announced-yet' },
    }),
  },
  Listing: { __resolveType: () => typeName },
  [typeName]: { __resolveReference: async ({ id }: { id: string }) => ({ id, ...OWN[typeName] }) },
  Area: {
    __resolveReference: async ({ code }: { code: string }) => ({ code, transportBudget: 1_000 }),
  },
  Place: {
    __resolveReference: async (place: Place) => place,
    transportStops: ({ postcode, council }: Place) => [`${postcode} of ${council.code}`],
  },
});

function item(name: string) {
  const stored = { ...draft('one'), version: 1, modified: '2026-11-20T09:00:00Z' };
  const data = announce({ name, tier: 'THIRD_SECTOR' }, stored);
  const { id, modified } = data;
  return { id, state: 'updated', modified, data: JSON.stringify(data) };
}

const schemaOf = (name: string, sdl: string): GraphQLSchema => {
  const typeName = /type (\w+Listing) implements Listing/.exec(sdl)![1]!;
  const all = Object.entries(resolversOf(name, typeName));
  const resolvers = Object.fromEntries(
    all.filter(([type]) => new RegExp(`\\b(type|interface) ${type}\\b`).test(sdl)),
  );
  return buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never });
};

/** The subgraphs of the six, which know the former contract only; what each was asked is kept. */
export async function serveSix() {
  const asked: { name: string; query: string; variables: object }[] = [];
  const schemas = new Map([...SIX].map(([name, sdl]) => [name, schemaOf(name, sdl)]));
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const name = request.url!.split('/')[1]!;
    const body: string[] = await request.setEncoding('utf8').toArray();
    const { query, variables } = JSON.parse(body.join(''));
    asked.push({ name, query, variables });
    const result = await graphql({
      schema: schemas.get(name)!,
      source: query,
      variableValues: variables,
    });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  };
  const server = createServer((...exchange) => void answer(...exchange)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
