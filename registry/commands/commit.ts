import { Conflict } from '../../shared/storage/database.ts';
import type { Composed } from '../../gateway/composition/live-graph.ts';
import type { ChangeWithImpact } from '../changes/impact.ts';
import { keepGraph } from '../graph/keep.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Event, GraphVersion, Publication } from '../event-log/entry.ts';
import type { State } from '../event-log/state.ts';
import { refused } from '../refused.ts';
import type { Reconciler } from '../reconcile.ts';

/** A change to what an agency publishes: what it is to be now, if anything. */
export type Intent =
  | { kind: 'PUBLISHED' | 'ROLLED_BACK'; publication: Publication }
  | { kind: 'RETIRED'; name: string };

/** What a change is made on, and what it comes to. */
export type CommitBasis = {
  state: State;
  composed: Composed;
  changes: readonly ChangeWithImpact[];
  by: string;
};

/** What a change to what is published came to: its number, and what it changed for those who ask. */
export type Done = { number: number; version: string | null; changes: readonly ChangeWithImpact[] };

// Each attempt composes against the graph as it then is: that many agencies would have to be faster.
const ATTEMPTS = 5;

/** Makes a change to the state as it is now; anew when another process wrote in between. */
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

/** Refuses a change that was thought out for what an agency published before. */
export function refuseStale(name: string, base: number | null, { lastChange }: State) {
  const last = lastChange.get(name) ?? 0;
  if (base !== null && base !== last) throw refused('CHANGED_SINCE', { name, number: last });
}

/**
 * Writes a change and puts it in force; if that fails, what was before stands again.
 * @throws Conflict when another process wrote first: then nothing of it is written.
 */
export async function commit(
  intent: Intent,
  { state, composed, changes, by }: CommitBasis,
  parts: Dependencies,
  standing: Reconciler,
): Promise<Done> {
  const graph = await keepGraph(composed, changes, parts);
  const written = await parts.log.append(state, [event(intent, graph)], by);
  try {
    await standing.follow();
  } catch (error) {
    parts.logger.error({ error: (error as Error).stack }, 'could not be put in force');
    await parts.log.append(written, undoing(intent, state), 'directory');
    // What was before is put in force again now, or as soon as it can be: the registry goes on trying.
    await standing.follow().catch((again: unknown) => {
      parts.logger.error({ error: String(again) }, 'not undone yet');
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
