import { Conflict } from '../../shared/storage/database.ts';
import type { Composed } from '../../gateway/composition/live-graph.ts';
import type { ChangeWithImpact } from '../changes/impact.ts';
import { keepGraph } from '../graph/keep.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Event, GraphVersion, Publication } from '../event-log/entry.ts';
import type { State } from '../event-log/state.ts';
import { refused } from '../refused.ts';
import type { Reconciler } from '../reconcile.ts';

/** A change to what an agency publishes: the new publication, if any. */
export type Intent =
  | { kind: 'PUBLISHED' | 'ROLLED_BACK'; publication: Publication }
  | { kind: 'RETIRED'; name: string };

/** The state a change is based on, and its result. */
export type CommitBasis = {
  state: State;
  composed: Composed;
  changes: readonly ChangeWithImpact[];
  by: string;
};

/** The result of a change to what is published: its entry number, and what changed for clients. */
export type Done = { number: number; version: string | null; changes: readonly ChangeWithImpact[] };

// Each attempt composes against the current graph, so this many other writes must have come first.
const ATTEMPTS = 5;

/** Applies a change to the current state; retries when another process wrote in between. */
export async function attempted<Result>(
  change: () => Promise<Result>,
  attempts = ATTEMPTS,
): Promise<Result> {
  try {
    return await change();
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    if (attempts <= 1) throw refused('OVERTAKEN');
    return attempted(change, attempts - 1);
  }
}

/** Refuses a change based on an earlier publication of the agency. */
export function refuseStale(name: string, base: number | null, { lastChange }: State) {
  const last = lastChange.get(name) ?? 0;
  if (base !== null && base !== last) throw refused('CHANGED_SINCE', { name, number: last });
}

/**
 * Writes a change and puts it in force; if that fails, the previous state is restored.
 * @throws Conflict when another process wrote first; then nothing is written.
 */
export async function commit(
  intent: Intent,
  { state, composed, changes, by }: CommitBasis,
  dependencies: Dependencies,
  reconciler: Reconciler,
): Promise<Done> {
  const graph = await keepGraph(composed, changes, dependencies);
  const written = await dependencies.log.append(state, [event(intent, graph)], by);
  try {
    await reconciler.follow();
  } catch (error) {
    dependencies.logger.error({ error: (error as Error).stack }, 'could not be put in force');
    await dependencies.log.append(written, undoing(intent, state), 'directory');
    // Puts the previous state back in force now, or as soon as possible: the registry keeps retrying.
    await reconciler.follow().catch((again: unknown) => {
      dependencies.logger.error({ error: String(again) }, 'not undone yet');
    });
    throw refused('NOT_IN_FORCE');
  }
  const version = intent.kind === 'RETIRED' ? null : intent.publication.version;
  return { number: state.number + 1, version, changes };
}

const event = (intent: Intent, graph: GraphVersion): Event => ({ ...intent, graph });

function undoing(intent: Intent, { published, graph }: State): Event[] {
  const name = intent.kind === 'RETIRED' ? intent.name : intent.publication.name;
  return [{ kind: 'UNDONE', name, before: published.get(name) ?? null, ...(graph && { graph }) }];
}
