import type { Composed } from '../gateway/composition/live-graph.ts';
import { isDeepStrictEqual } from 'node:util';
import { changesBetween } from './changes/changes.ts';
import { composableSet } from './graph/composable-set.ts';
import { publishedIn, type Dependencies } from './dependencies.ts';
import { keepGraph } from './graph/keep.ts';
import type { State } from './event-log/state.ts';
import { sha256 } from '../shared/runtime/sha256.ts';
import { Conflict } from '../shared/storage/database.ts';

/** Reconciles the live graph with what the log says is published, whichever process wrote it. */
export function createReconciler(dependencies: Dependencies) {
  const { log, live } = dependencies;
  // Null while unknown: before the start, and after a failed attempt.
  let inForce: State['published'] | null = null;

  let told: Pick<State, 'agencies' | 'confirmations'> | null = null;

  /** Tells routing who speaks for whom, where that has changed. @throws Error when routing is not reached. */
  const tell = async (): Promise<void> => {
    const { agencies, confirmations } = await log.refresh();
    if (told?.agencies === agencies && told.confirmations === confirmations) return;
    await live.trust({
      mandates: [...agencies.values()].map(({ name, organisations = [] }) => ({
        publisher: name,
        organisations,
      })),
      confirmations: [...confirmations.values()],
    });
    told = { agencies, confirmations };
  };

  /** Puts in force what is published, if it is not yet. @throws Error when the live graph does not accept it. */
  const follow = async (): Promise<State> => {
    const state = await log.refresh();
    // Before anything is put in force: a publisher that joins speaks for its bodies from the first.
    await tell();
    if (inForce && same(state.published, inForce)) return state;
    inForce = null;
    await live.apply(await publishedIn(state, dependencies));
    inForce = state.published;
    return state;
  };

  return {
    follow,
    tell,

    /**
     * Serves what was published before this process began, without waiting for other processes. Of what does
     * not compose with this version of the directory the part in the graph is left out, and logged; its
     * listings stay, and neither startup nor other publishers are blocked.
     */
    begin: async (): Promise<void> => {
      const state = await log.refresh();
      const all = await publishedIn(state, dependencies);
      const { published, composed, unfit } = await composableSet(all, dependencies);
      for (const { name } of unfit) dependencies.unfit.add(state.published.get(name)!);
      await live.begin(published, composed);
      inForce = state.published;
      if (unfit.length === 0) await writeStart(state, composed, dependencies);
    },

    /** Has routing follow the publishers that are served; retried later if it cannot be reached. */
    join: async (): Promise<void> => {
      await tell().catch(() => undefined);
      if (!(await live.joinAll())) inForce = null;
    },
  };
}

export type Reconciler = ReturnType<typeof createReconciler>;

const same = (a: State['published'], b: State['published']) => isDeepStrictEqual(a, b);

/** Logs the graph at startup if it differs from the last: this version may have changed it. */
async function writeStart(state: State, composed: Composed, dependencies: Dependencies) {
  const { documents, log, logger } = dependencies;
  if (sha256(composed.supergraphSdl) === state.graph?.supergraph) return;
  const changes = state.graph
    ? await changesBetween(await documents.get(state.graph.schema), composed.apiSdl)
    : [];
  const graph = await keepGraph(composed, changes, dependencies);
  await log.append(state, [{ kind: 'STARTED', graph }], 'directory').catch((error: unknown) => {
    // Another process of this directory started at the same time, and wrote the same.
    if (!(error instanceof Conflict)) throw error;
    logger.info('another process wrote this start');
  });
}
