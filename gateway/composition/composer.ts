import { LRUCache } from 'lru-cache';
import { sha256 } from '../../shared/runtime/sha256.ts';
import type { SubgraphSdl } from './supergraph.ts';
import { compose, type Composing } from './compose.ts';
import type { PublishedSubgraph } from './published.ts';

// A check, the publish that follows and a rollback compose the same sets: each is composed only once.
const MOST_KEPT = 8;

/** Composes published subgraphs with the directory's own; the same set is composed once. */
export function createComposer(shipped: (typeNames: readonly string[]) => readonly SubgraphSdl[]) {
  const kept = new LRUCache<string, Promise<Composing>>({ max: MOST_KEPT });
  return (given: readonly PublishedSubgraph[], longestMs?: number): Promise<Composing> => {
    // A check has the proposal last, the log all by name: sorted, both are one set.
    const published = [...given].sort((a, b) => (a.name < b.name ? -1 : 1));
    const parts = [
      ...shipped([...new Set(published.map(({ typeName }) => typeName))]),
      ...published.flatMap(({ name, sdl }) => (sdl === null ? [] : { name, sdl })),
    ];
    const key = sha256(JSON.stringify(parts));
    const known = kept.get(key);
    if (known) return known;
    const composing = compose(parts, longestMs);
    kept.set(key, composing);
    // A transient failure, such as a timeout, may succeed the next time.
    composing.then(
      (result) => 'errors' in result && kept.delete(key),
      () => kept.delete(key),
    );
    return composing;
  };
}
