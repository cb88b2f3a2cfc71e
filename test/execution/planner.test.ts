import { startPlanner } from '../../gateway/execution/planner.ts';
import { PlanningFailed, TooLongToPlan } from '../../gateway/execution/refusals.ts';
import { createLogger } from '../../shared/runtime/logger.ts';
import { composed, smallGraph } from '../support/small-graph.ts';
import { local, routing, routingWithShelter, shelter } from '../support/small-parts.ts';

const log = createLogger('silent', 'test');
const OWN = '{ listing(id: "local:1") { title ... on LocalListing { round } } }';

test('what takes too long to plan is refused, and the others are planned', async () => {
  const planner = startPlanner(composed([routing, local]), log, 0);
  const patient = startPlanner(composed([routing, local]), log);
  const asked = [planner.plan(OWN), planner.plan(OWN), patient.plan(OWN)];
  const [first, second, third] = await Promise.allSettled(asked);
  expect([first, second]).toMatchObject(
    Array.from({ length: 2 }, () => ({ reason: expect.any(TooLongToPlan) })),
  );
  expect(third).toMatchObject({ value: { plan: { kind: 'QueryPlan' } } });
  for (const each of [planner, patient]) each.close();
});

test('a planner that is closed fails what still waits, and is told of no supergraph it cannot read', async () => {
  const planner = startPlanner(composed([routing, local]), log);
  const waiting = planner.plan(OWN);
  planner.close();
  await expect(waiting).rejects.toThrow(PlanningFailed);
  const broken = startPlanner('type Query { nothing: Int }', log);
  await expect(broken.apiSdl()).rejects.toThrow(/supergraph/);
  broken.close();
});

describe('a graph that changes while it serves', () => {
  let graph: Awaited<ReturnType<typeof smallGraph>>;
  beforeAll(async () => {
    graph = await smallGraph([routing, local]);
  });
  afterAll(() => graph.close());

  test('answers all the while, and with what joined after it', async () => {
    const beds = '{ listing(id: "shelter:1") { ... on ShelterListing { beds } } }';
    expect((await graph.ask(beds)).errors).toHaveLength(1);
    const updated = graph.update([routingWithShelter, local, shelter]);
    for (let times = 0; times < 5; times++)
      expect((await graph.ask(OWN)).data.listing.round).toContain('local:1');
    await updated;
    expect((await graph.ask(beds)).data).toEqual({ listing: { beds: 12 } });
    expect((await graph.ask(OWN)).data.listing.round).toContain('local:1');
  });

  test('stays as it is when the next cannot be read', async () => {
    await expect(graph.updateTo('type Query { nothing: Int }')).rejects.toThrow(/supergraph/);
    expect((await graph.ask(OWN)).data.listing.round).toContain('local:1');
  });
});
