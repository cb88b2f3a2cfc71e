import type { Published } from '../live/live-graph.ts';
import { attempted, commit, refuseStale, type Done, type Intent } from './commit.ts';
import { composeSet } from './compose.ts';
import { consequences } from './consequences.ts';
import type { Caller } from './keys.ts';
import { asPublished, publishedIn, type Parts } from './parts.ts';
import type { Publication } from './record/entry.ts';
import type { State } from './record/state.ts';
import { notComposed, Refused, refused } from './refused.ts';
import type { Standing } from './standing.ts';

/** An agency, and the number of its last change as its caller knows it, if it cares. */
export type Whose = { name: string; base: number | null };

/** Publishes anew what an agency published before, named by the number it then had. */
export const rollback = (
  { name, base, to }: Whose & { to: number },
  { by }: Caller,
  parts: Parts,
  standing: Standing,
): Promise<Done> =>
  attempted(async () => {
    const state = await standing.follow();
    refuseStale(name, base, state);
    const publication = await publicationAt(to, name, parts);
    const sdl = await parts.documents.get(publication.version);
    const again = asPublished(publication, sdl, state);
    return takeTo(
      { kind: 'ROLLED_BACK', publication },
      [again],
      { name, state, by },
      parts,
      standing,
    );
  });

/** Takes an agency's subgraph out of the graph; its versions and its keys stay. */
export const retire = (
  { name, base }: Whose,
  { by }: Caller,
  parts: Parts,
  standing: Standing,
): Promise<Done> =>
  attempted(async () => {
    const state = await standing.follow();
    refuseStale(name, base, state);
    if (!state.published.has(name)) throw refused('NOT_PUBLISHED', { name });
    return takeTo({ kind: 'RETIRED', name }, [], { name, state, by }, parts, standing);
  });

async function publicationAt(number: number, name: string, { log }: Parts): Promise<Publication> {
  const [entry] = await log.read(number - 1, 1);
  if (entry && 'publication' in entry && entry.publication.name === name) return entry.publication;
  throw refused('UNKNOWN_VERSION', { name: String(number) });
}

// Both are ways back: they say what they break, but are not stopped by it.
async function takeTo(
  intent: Intent,
  own: readonly Published[],
  { name, state, by }: { name: string; state: State; by: string },
  parts: Parts,
  standing: Standing,
): Promise<Done> {
  const all = await publishedIn(state, parts.documents);
  const others = all.filter((other) => other.name !== name);
  const composed = await composeSet([...others, ...own], parts);
  if ('errors' in composed) throw new Refused(422, notComposed(composed.errors));
  const changes = await consequences(composed, state, parts);
  return commit(intent, { state, composed, changes, by }, parts, standing);
}
