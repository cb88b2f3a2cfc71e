import { isDeepStrictEqual } from 'node:util';
import type { Published } from '../live/live-graph.ts';
import { changesBetween } from './changes/changes.ts';
import { composeSet } from './compose.ts';
import { publishedIn, type Parts } from './parts.ts';
import { graphOf } from './graph.ts';
import type { State } from './record/state.ts';
import { sha256 } from '../../shared/sha256.ts';
import { Conflict } from '../../shared/store/database.ts';

/** Keeps the live graph in step with what the log says is published, whoever wrote it. */
export function createStanding(parts: Parts) {
  const { log, documents, live, logger } = parts;
  // Null while it is not known: before the start, and after an attempt that failed.
  let inForce: State['published'] | null = null;

  /** Puts in force what is published, if it is not. @throws Error when the live graph does not take it. */
  const follow = async (): Promise<State> => {
    const state = await log.refresh();
    if (inForce && same(state.published, inForce)) return state;
    inForce = null;
    await live.apply(await publishedIn(state, documents));
    inForce = state.published;
    return state;
  };

  return {
    follow,

    /**
     * Puts in force what was published before this process began. What does not compose with this version
     * of the directory is left out, and said so: one publisher must not keep the others from starting.
     */
    begin: async (): Promise<void> => {
      const state = await log.refresh();
      const all = await publishedIn(state, documents);
      // With nothing published the graph is the directory's own, which the gateway has composed already.
      const good =
        all.length === 0
          ? { published: all, composed: live.current() }
          : await thatCompose(all, parts);
      await live.apply(good.published);
      inForce = state.published;
      const asBefore = sha256(good.composed.supergraphSdl) === state.graph?.supergraph;
      if (asBefore || good.published.length < all.length) return;
      const changes = state.graph
        ? await changesBetween(await documents.get(state.graph.schema), good.composed.apiSdl)
        : [];
      const graph = await graphOf(good.composed, changes, parts);
      await log.append(state, [{ kind: 'STARTED', graph }], 'directory').catch((error: unknown) => {
        // Another process of this directory started at the same time, and wrote the same.
        if (!(error instanceof Conflict)) throw error;
        logger.info('another process wrote this start');
      });
    },
  };
}

export type Standing = ReturnType<typeof createStanding>;

const same = (a: State['published'], b: State['published']) => isDeepStrictEqual(a, b);

async function thatCompose(published: readonly Published[], parts: Parts) {
  const whole = await composeSet(published, parts);
  if (!('errors' in whole)) return { published, composed: whole };
  let good: Published[] = [];
  let composed = await composeSet(good, parts);
  for (const one of published) {
    const more = await composeSet([...good, one], parts);
    if ('errors' in more)
      parts.logger.error(
        { subgraph: one.name, errors: more.errors },
        'left out: it does not compose',
      );
    else [good, composed] = [[...good, one], more];
  }
  if ('errors' in composed)
    throw new Error(`the directory's own do not compose:\n${composed.errors.join('\n')}`);
  return { published: good, composed };
}
