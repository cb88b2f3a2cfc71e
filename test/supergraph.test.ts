import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { createExecution } from '../gateway/execution/execution.ts';
import { createFastLane } from '../gateway/execution/fast-lane.ts';
import { shippedSupergraph } from '../app/shipped-sdl.ts';
import { createLogger } from '../shared/runtime/logger.ts';

const NAMES = ['routing', 'local', 'regional', 'national', 'third-sector'];

/** The subgraphs a query is fetched from, in the order they are asked. */
async function fetchesOf(query: string): Promise<string[]> {
  const fetched: string[] = [];
  const sources = new Map(
    NAMES.map((name) => [
      name,
      {
        process: async () => {
          fetched.push(name);
          return { data: name === 'routing' ? { whoDelivers: ROUTED } : { _entities: [null] } };
        },
      },
    ]),
  );
  const log = createLogger('silent', 'test');
  const footing = { supergraphSdl: shippedSupergraph(), sources, log };
  const server = new ApolloServer(createExecution(footing, createFastLane()));
  await server.executeOperation({ query });
  await server.stop();
  return fetched;
}
const LISTING = { __typename: 'LocalListing', id: 'local:leeds-524' };
const ROUTED = { __typename: 'Directions', routes: [{ listing: LISTING }] };

const asking = (fields: string) =>
  `{ whoDelivers(service: "lgsl:524", postcode: "LS1 1UR") { ... on Directions { routes { listing { ${fields} } } } } }`;

test('the committed supergraph is the composed one', () => {
  expect(readFileSync('gateway/composition/supergraph.graphql', 'utf8')).toBe(shippedSupergraph());
});

test('the common answer is one fetch, from routing', async () => {
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
