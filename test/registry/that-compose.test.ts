import * as fc from 'fast-check';
import type { Composed, LiveGraph, Published } from '../../gateway/composition/live-graph.ts';
import { composableSet } from '../../registry/graph/composable-set.ts';
import { createLogger } from '../../shared/runtime/logger.ts';

const published = (name: string): Published => ({
  name,
  tier: 'LOCAL',
  typeName: `${name}Listing`,
  url: 'https://agency.invalid/graphql',
  key: 'a-service-key',
  sdl: 'type Query { a: Int }',
  version: name,
});

/** A live graph in which the parts of some do not compose, and that counts how often it composes. */
function composingWithout(bad: ReadonlySet<string>) {
  let count = 0;
  const composed: Composed = { supergraphSdl: '', apiSdl: '' };
  const live = {
    current: () => composed,
    compose: async (all: readonly Published[]) => {
      count++;
      return all.some(({ name, sdl }) => sdl !== null && bad.has(name))
        ? { errors: ['does not fit'] }
        : composed;
    },
  } as unknown as LiveGraph;
  return { live, counted: () => count };
}

test('of many publishers those at fault are found without composing once for each, and only their part is left out', async () => {
  const sets = fc.uniqueArray(fc.integer({ min: 0, max: 499 }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(sets, async (faulty) => {
      const all = Array.from({ length: 500 }, (_, at) => published(`agency${at}`));
      const bad = new Set(faulty.map((at) => `agency${at}`));
      const { live, counted } = composingWithout(bad);
      const good = await composableSet(all, { live, logger: createLogger('silent', 'test') });
      expect(good.published.map(({ name }) => name)).toEqual(all.map(({ name }) => name));
      const left = good.published.filter(({ sdl }) => sdl === null);
      expect(new Set(left.map(({ name }) => name))).toEqual(bad);
      expect(left.every(({ typeName }) => typeName === 'PublishedListing')).toBe(true);
      expect(good.unfit.map(({ name }) => name).sort()).toEqual([...bad].sort());
      // Each fault is found by halving: twice nine halves of 500, and once more without its part.
      expect(counted()).toBeLessThanOrEqual(1 + bad.size * 20);
    }),
    { numRuns: 100 },
  );
});
