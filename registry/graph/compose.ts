import type { Composed, Published } from '../../gateway/composition/live-graph.ts';
import type { Dependencies } from '../dependencies.ts';

/**
 * Composes a set of subgraphs. Some SDL makes the composer itself throw, such as a selection into a
 * scalar: that is the SDL's fault as much as the errors the composer reports.
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
