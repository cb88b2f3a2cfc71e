import type { Composed, Published } from '../../gateway/composition/live-graph.ts';
import type { Dependencies } from '../dependencies.ts';

/**
 * Composes a set of subgraphs. There is SDL that makes the composer itself fail, as a selection into a
 * scalar does: that is the SDL's fault as much as what the composer has words for.
 */
export async function composeSet(
  published: readonly Published[],
  { live, logger }: Pick<Dependencies, 'live' | 'logger'>,
  longestMs?: number,
): Promise<Composed | { errors: string[] }> {
  try {
    return await live.compose(published, longestMs);
  } catch (error) {
    logger.warn({ error: (error as Error).stack }, 'the composer failed');
    return { errors: [`the composer failed on it (${(error as Error).message}).`] };
  }
}
