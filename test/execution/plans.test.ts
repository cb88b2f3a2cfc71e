import { readGraph, type Graph } from '../../gateway/execution/graph.ts';
import { liftLiterals } from '../../gateway/execution/literals.ts';
import { singleOperation } from '../../gateway/operation/operation.ts';
import { createPlans } from '../../gateway/execution/plans.ts';
import { createLogger } from '../../shared/runtime/logger.ts';
import { parse, print } from 'graphql';
import { composed, type SmallPart } from '../support/small-graph.ts';
import { health, local, routing, routingWithShelter, shelter } from '../support/small-parts.ts';

const open: Graph[] = [];
afterAll(() => open.forEach(({ planner }) => planner.close()));

/** A graph, and the operations that were planned on it. */
async function graphOf(parts: readonly SmallPart[]) {
  const graph = await readGraph(composed(parts), createLogger('silent', 'test'), { planned: true });
  open.push(graph);
  const made: string[] = [];
  const plan: Graph['planner']['plan'] = (text) => {
    made.push(text);
    return graph.planner.plan(text, 1);
  };
  return { made, graph: { ...graph, planner: { ...graph.planner, plan } } };
}

const OWN = '{ listing(id: "local:1") { title ... on LocalListing { round } } }';
const CLINICS = '{ listing(id: "local:1") { area { clinics } } }';

/** Asks on one graph and then on the next: whether the plan was used again. */
async function survives(query: string, before: readonly SmallPart[], after: readonly SmallPart[]) {
  const plans = createPlans();
  const [first, second] = [await graphOf(before), await graphOf(after)];
  for (const { graph } of [first, first, second]) {
    const { operation } = liftLiterals(singleOperation(parse(query), null)!, graph.api);
    await plans.planOf(print(operation), operation, graph);
  }
  expect(first.made).toHaveLength(1);
  return second.made.length === 0;
}

test.each([
  [
    'an agency with a type of its own joins',
    OWN,
    [routing, local],
    [routingWithShelter, local, shelter],
  ],
  ['an agency leaves', OWN, [routingWithShelter, local, shelter], [routing, local]],
  [
    'an agency adds a field to a type that is asked of others',
    OWN,
    [routing, local],
    [routing, local, health],
  ],
  [
    'another field of a type changes',
    OWN,
    [routing, local],
    [routing, { ...local, sdl: local.sdl.replace('id: ID! round', 'id: ID! crew: String round') }],
  ],
] as [string, string, SmallPart[], SmallPart[]][])(
  'a plan survives when %s',
  async (_what, query, before, after) => {
    expect(await survives(query, before, after)).toBe(true);
  },
);

const moved: SmallPart = {
  name: 'rounds',
  sdl: `enum Day { MON TUE } type LocalListing @key(fields: "id") { id: ID! round(day: Day = MON, weeks: [Int!]): String! @override(from: "local") }`,
};
test.each([
  ['a field moves to another subgraph', OWN, [routing, local], [routing, local, moved]],
  [
    'a key changes',
    OWN,
    [routing, local],
    [
      routing,
      {
        ...local,
        sdl: local.sdl.replace(
          '@key(fields: "id") { id: ID! round',
          '@key(fields: "id") @key(fields: "number") { id: ID! number: Int round',
        ),
      },
    ],
  ],
  [
    'an argument’s type changes',
    OWN,
    [routing, local],
    [routing, { ...local, sdl: local.sdl.replace('weeks: [Int!]', 'weeks: [Int]') }],
  ],
  [
    'an agency adds a field to every listing',
    OWN,
    [routing, local],
    [
      {
        ...routing,
        sdl: routing.sdl.replace('interface Listing {', 'interface Listing @key(fields: "id") {'),
      },
      local,
      {
        name: 'ratings',
        sdl: 'type Listing @key(fields: "id") @interfaceObject { id: ID! rating: Int }',
      },
    ],
  ],
  [
    'what a field requires changes',
    CLINICS,
    [routing, health],
    [
      { ...routing, sdl: routing.sdl.replace('name: String!', 'name: String! ward: String') },
      {
        ...health,
        sdl: health.sdl
          .replace('@external', '@external ward: String @external')
          .replace('@requires(fields: "name")', '@requires(fields: "name ward")'),
      },
    ],
  ],
] as [string, string, SmallPart[], SmallPart[]][])(
  'a plan is made anew when %s',
  async (_what, query, before, after) => {
    expect(await survives(query, before, after)).toBe(false);
  },
);

test('who asks for the same at once waits for one plan', async () => {
  const plans = createPlans();
  const { graph, made } = await graphOf([routing, local]);
  const operation = singleOperation(parse(OWN), null)!;
  const asked = Array.from({ length: 5 }, () => plans.planOf(OWN, operation, graph));
  const [first, ...others] = await Promise.all(asked);
  for (const other of others) expect(other).toBe(first);
  expect(made).toEqual([OWN]);
});
