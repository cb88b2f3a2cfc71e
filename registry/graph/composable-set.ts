import type { Composed, Published } from '../../gateway/composition/live-graph.ts';
import { composeSet } from './compose.ts';
import { withoutPart, type Dependencies } from '../dependencies.ts';

/** Subgraphs that compose with the directory's own, the result, and whose part was left out. */
export type ComposableSet = {
  published: readonly Published[];
  composed: Composed;
  unfit: readonly Published[];
};

// At startup no client is waiting, and a slow machine is not a publisher's fault.
const LONGEST_AT_START_MS = 10 * 60_000;

type Known = Pick<Dependencies, 'live' | 'logger'>;

/**
 * Composes subgraphs; the part of one that does not compose is left out, and logged. Bisects rather than trying one
 * by one: among five hundred, finding the one at fault takes some twenty attempts.
 * @throws Error when the directory's own subgraphs do not compose
 */
export const composableSet = (all: readonly Published[], known: Known): Promise<ComposableSet> =>
  withMore({ published: [], composed: known.live.current(), unfit: [] }, all, known);

async function withMore(
  good: ComposableSet,
  more: readonly Published[],
  known: Known,
): Promise<ComposableSet> {
  if (more.length === 0) return good;
  const published = [...good.published, ...more];
  const composed = await composeSet(published, known, LONGEST_AT_START_MS);
  if (!('errors' in composed)) return { ...good, published, composed };
  const [only] = more;
  if (more.length === 1 && only?.sdl !== null) {
    known.logger.error(
      { subgraph: only!.name, errors: composed.errors },
      'its part of the graph is left out: it does not compose',
    );
    const plain = await withMore(good, more.map(withoutPart), known);
    return { ...plain, unfit: [...plain.unfit, only!] };
  }
  if (more.length === 1)
    throw new Error(`the directory's own do not compose:\n${composed.errors.join('\n')}`);
  const middle = Math.ceil(more.length / 2);
  const first = await withMore(good, more.slice(0, middle), known);
  return withMore(first, more.slice(middle), known);
}
