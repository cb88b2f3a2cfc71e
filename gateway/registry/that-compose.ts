import type { Composed, Published } from '../live/live-graph.ts';
import { composeSet } from './compose.ts';
import type { Parts } from './parts.ts';

/** Subgraphs that compose with the directory's own, and what they compose to. */
export type Good = { published: readonly Published[]; composed: Composed };

/**
 * Of some subgraphs those that compose together; what is left out is logged. Halves are tried, not one after
 * another: among five hundred, finding the one at fault takes some twenty attempts.
 * @throws Error when the directory's own do not compose
 */
export async function thatCompose(all: readonly Published[], parts: Parts): Promise<Good> {
  if (all.length === 0) return { published: all, composed: parts.live.current() };
  const whole = await composeSet(all, parts);
  if (!('errors' in whole)) return { published: all, composed: whole };
  return withHalves({ published: [], composed: parts.live.current() }, all, parts);
}

async function withHalves(good: Good, more: readonly Published[], parts: Parts): Promise<Good> {
  const middle = Math.ceil(more.length / 2);
  const first = await withMore(good, more.slice(0, middle), parts);
  return withMore(first, more.slice(middle), parts);
}

async function withMore(good: Good, more: readonly Published[], parts: Parts): Promise<Good> {
  if (more.length === 0) return good;
  const published = [...good.published, ...more];
  const composed = await composeSet(published, parts);
  if (!('errors' in composed)) return { published, composed };
  if (more.length > 1) return withHalves(good, more, parts);
  const { errors } = composed;
  parts.logger.error({ subgraph: more[0]!.name, errors }, 'left out: it does not compose');
  return good;
}
