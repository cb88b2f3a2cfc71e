import { smallGraph, type SmallPart } from '../support/small-graph.ts';
import { health, local, routing, routingWithShelter, shelter } from '../support/small-parts.ts';

/** How a question is answered: a planner asks for more than the client did, for the types of what it gets. */
async function wayOf(parts: readonly SmallPart[], query: string): Promise<string> {
  const graph = await smallGraph(parts, { apart: true });
  await graph.ask(query);
  await graph.close();
  const [first] = graph.heard;
  if (!first) return 'refused';
  return graph.heard.length === 1 && !first.query.includes('__typename') ? 'direct' : 'planned';
}
const TITLE = '{ listing(id: "local:1") { title } }';

test('what all listings have in common is routing’s', async () => {
  expect(await wayOf([routing, local], TITLE)).toBe('direct');
  expect(await wayOf([routingWithShelter, local, shelter, health], TITLE)).toBe('direct');
});

test.each([
  [
    'a field that only an owner has',
    '{ listing(id: "local:1") { ... on LocalListing { round } } }',
    [routing, local],
  ],
  [
    'a field that needs another',
    '{ listing(id: "local:1") { area { clinics } } }',
    [routing, health],
  ],
  [
    'a field of an interface that one type’s owner took over',
    TITLE,
    [
      routing,
      {
        name: 'local',
        sdl: `enum Language { EN CY }
          type LocalListing @key(fields: "id") { id: ID! title(language: Language = EN): String! @override(from: "routing") }`,
      },
    ],
  ],
  [
    'an interface that types implement elsewhere',
    '{ listing(id: "local:1") { ... on Timed { id } } }',
    [
      { ...routing, sdl: `${routing.sdl} interface Timed { id: ID! }` },
      {
        name: 'local',
        sdl: `interface Timed { id: ID! } type LocalListing implements Timed @key(fields: "id") { id: ID! round: Int }`,
      },
    ],
  ],
  [
    'a field that an agency adds to every listing',
    '{ listing(id: "local:1") { rating } }',
    [
      {
        ...routing,
        sdl: routing.sdl.replace('interface Listing {', 'interface Listing @key(fields: "id") {'),
      },
      {
        name: 'ratings',
        sdl: 'type Listing @key(fields: "id") @interfaceObject { id: ID! rating: Int }',
      },
    ],
  ],
] as [string, string, SmallPart[]][])('%s is not routing’s', async (_what, query, parts) => {
  expect(await wayOf(parts, query)).toBe('planned');
});
