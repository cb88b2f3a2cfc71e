import { shippedSubgraphs, shippedSupergraph } from '../../app/shipped-sdl.ts';
import { createLiveGraph, type Published } from '../../gateway/composition/live-graph.ts';
import type { Joining } from '../../shared/protocol/joining/joining.ts';
import { createLogger } from '../../shared/runtime/logger.ts';
import { agencySdl } from '../support/registry/agency-sdl.ts';

const health: Published = {
  name: 'health',
  tier: 'NATIONAL',
  typeName: 'HealthListing',
  url: 'http://127.0.0.1:4100/graphql',
  key: 'a-service-key',
  sdl: agencySdl(),
  version: 'first',
};
const changed = { ...health, sdl: agencySdl({ fields: 'midway: Int' }), version: 'second' };

/** A live graph whose routing dies at a step of joining, for as long as a test says so. */
function liveGraph() {
  const inAnswers = new Set<string>();
  const sources = new Map();
  const routing = { diesAt: null as keyof Joining | null };
  let served = shippedSupergraph();
  const step = (name: keyof Joining, take: (publisher: string) => void) => async (who: string) => {
    if (routing.diesAt === name) throw new Error('routing is away');
    take(who);
  };
  const joining: Joining = {
    accept: async () => undefined,
    follow: step('follow', (name) => inAnswers.add(name)),
    unfollow: step('unfollow', (name) => inAnswers.delete(name)),
    trust: async () => undefined,
    release: step('release', (name) => inAnswers.delete(name)),
  };
  const live = createLiveGraph(
    {
      shipped: shippedSubgraphs,
      joining,
      sources,
      reach: () => ({ process: async () => ({}) }),
      drainMs: 0,
      log: createLogger('silent', 'test'),
    },
    served,
    { update: async (supergraphSdl) => void (served = supergraphSdl), apiSdl: () => '' },
  );
  return { live, routing, inAnswers, sources, served: () => served };
}

test('a publish that fails half-way is undone: the graph before is served again', async () => {
  const { live, routing, served, inAnswers } = liveGraph();
  await live.apply([health]);
  const before = served();
  routing.diesAt = 'follow';
  await expect(live.apply([changed])).rejects.toThrow('routing is away');
  routing.diesAt = null;
  await live.apply([health]);
  expect(served()).toBe(before);
  expect(served()).not.toContain('midway');
  expect([...inAnswers]).toEqual(['health']);
});

test('a first publish that fails half-way leaves nothing behind', async () => {
  const { live, routing, served, inAnswers, sources } = liveGraph();
  const before = served();
  routing.diesAt = 'follow';
  await expect(live.apply([health])).rejects.toThrow('routing is away');
  routing.diesAt = null;
  await live.apply([]);
  expect(served()).toBe(before);
  expect([inAnswers.size, sources.size]).toEqual([0, 0]);
});

test('one whose retiring fails half-way is in answers again', async () => {
  const { live, routing, inAnswers, sources } = liveGraph();
  await live.apply([health]);
  routing.diesAt = 'release';
  await expect(live.apply([])).rejects.toThrow('routing is away');
  routing.diesAt = null;
  await live.apply([health]);
  expect([...inAnswers]).toEqual(['health']);
  expect([...sources.keys()]).toEqual(['health']);
});
