import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { createGateway } from '../gateway/gateway.ts';
import { shippedSupergraph } from '../cli/sdl.ts';
import { createLogger } from '../shared/logger.ts';

const NAMES = ['routing', 'local', 'regional', 'national', 'third-sector'];

/** The subgraphs a query's plan fetches from, in the order of its steps. */
async function fetchesOf(query: string): Promise<string[]> {
  const fetched: string[] = [];
  const sources = new Map(
    NAMES.map((name) => [
      name,
      { process: async () => ({ data: name === 'routing' ? { whoDelivers: ROUTED } : {} }) },
    ]),
  );
  const planned = ({ queryPlan }: { queryPlan: unknown }) => {
    for (const [, name] of JSON.stringify(queryPlan).matchAll(/"serviceName":"([^"]+)"/g))
      fetched.push(name!);
  };
  const log = createLogger('silent', 'test');
  const { gateway } = createGateway({ supergraphSdl: shippedSupergraph(), sources, log }, planned);
  const server = new ApolloServer({ gateway });
  await server.executeOperation({ query });
  await server.stop();
  return fetched;
}
const ROUTED = { __typename: 'Directions', routes: [] };

const asking = (fields: string) =>
  `{ whoDelivers(service: "lgsl:524", postcode: "LS1 1UR") { ... on Directions { routes { listing { ${fields} } } } } }`;

test('the committed supergraph is the composed one', () => {
  expect(readFileSync('gateway/supergraph.graphql', 'utf8')).toBe(shippedSupergraph());
});

test('the common answer is one fetch, to routing', async () => {
  expect(
    await fetchesOf(
      asking('id title provider { name } channels { value } eligibility { verdict }'),
    ),
  ).toEqual(['routing']);
});

test('a tier’s own fields add a fetch to that tier and to no other', async () => {
  expect(await fetchesOf(asking('title ... on LocalListing { lgsl }'))).toEqual([
    'routing',
    'local',
  ]);
});
