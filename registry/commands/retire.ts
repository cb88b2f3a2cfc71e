import type { Published } from '../../gateway/composition/live-graph.ts';
import { attempted, commit, refuseStale, type Done, type Intent } from './commit.ts';
import { composeSet } from '../graph/compose.ts';
import { consequences } from '../graph/consequences.ts';
import type { KeyHolder } from '../keys.ts';
import { asPublished, publishedIn, type Dependencies } from '../dependencies.ts';
import type { Publication } from '../event-log/entry.ts';
import type { State } from '../event-log/state.ts';
import { notComposed, Refused, refused } from '../refused.ts';
import type { Reconciler } from '../reconcile.ts';

/** An agency, and the number of its last change as the caller knows it; null skips the staleness check. */
export type Whose = { name: string; base: number | null };

/** Republishes an agency's earlier publication, identified by its entry number. */
export const rollback = (
  { to, ...whose }: Whose & { to: number },
  caller: KeyHolder,
  dependencies: Dependencies,
  reconciler: Reconciler,
): Promise<Done> =>
  goBack(whose, caller, dependencies, reconciler, async (state) => {
    const publication = await publicationAt(to, whose.name, dependencies);
    const sdl = await dependencies.documents.get(publication.version);
    return {
      intent: { kind: 'ROLLED_BACK', publication },
      own: [asPublished(publication, sdl, state)],
    };
  });

/** Takes an agency's subgraph out of the graph; its versions and its keys stay. */
export const retire = (
  whose: Whose,
  caller: KeyHolder,
  dependencies: Dependencies,
  reconciler: Reconciler,
): Promise<Done> =>
  goBack(whose, caller, dependencies, reconciler, async ({ published }) => {
    const { name } = whose;
    if (!published.has(name)) throw refused('NOT_PUBLISHED', { name });
    return { intent: { kind: 'RETIRED', name }, own: [] };
  });

async function publicationAt(
  number: number,
  name: string,
  { log }: Dependencies,
): Promise<Publication> {
  const [entry] = await log.read(number - 1, 1);
  if (entry && 'publication' in entry && entry.publication.name === name) return entry.publication;
  throw refused('UNKNOWN_VERSION', { name: String(number) });
}

/** The target of a way back: what is written to the log, and what the agency then has published. */
type Back = { intent: Intent; own: readonly Published[] };

// Both are ways back: they report what they break, but breaking changes do not stop them.
const goBack = (
  { name, base }: Whose,
  { by }: KeyHolder,
  dependencies: Dependencies,
  reconciler: Reconciler,
  backTo: (state: State) => Promise<Back>,
): Promise<Done> =>
  attempted(async () => {
    const state = await reconciler.follow();
    refuseStale(name, base, state);
    const { intent, own } = await backTo(state);
    const all = await publishedIn(state, dependencies);
    const others = all.filter((other) => other.name !== name);
    const composed = await composeSet([...others, ...own], dependencies);
    if ('errors' in composed) throw new Refused(422, notComposed(composed.errors));
    const changes = await consequences(composed, state, dependencies);
    return commit(intent, { state, composed, changes, by }, dependencies, reconciler);
  });
