import type { Logger } from '../../shared/logger.ts';
import type { AllowedHosts } from '../../shared/outbound/allowed-hosts.ts';
import type { LiveGraph, Published } from '../live/live-graph.ts';
import type { Operations } from './operations/operations.ts';
import type { Documents } from './record/documents.ts';
import type { Publication } from './record/entry.ts';
import type { Log } from './record/log.ts';
import type { State } from './record/state.ts';
import type { Usage } from './usage/usage.ts';

/** What the registry's commands work with. */
export type Parts = {
  log: Log;
  documents: Documents;
  usage: Usage;
  operations: Operations;
  live: LiveGraph;
  allowedHosts: AllowedHosts;
  /** Asks a subgraph for a page of its feed. @throws Error when it does not give one. */
  probe: (published: Published) => Promise<void>;
  now: () => Date;
  logger: Logger;
};

/** A publication as the live graph takes it. */
export const asPublished = (
  { name, url, version }: Publication,
  sdl: string,
  { agencies }: State,
): Published => {
  const { tier, typeName, serviceKey } = agencies.get(name)!;
  return { name, tier, typeName, url, key: serviceKey, sdl, version };
};

/** Everything that is published, in the order of names. */
export const publishedIn = (state: State, documents: Documents): Promise<Published[]> =>
  Promise.all(
    [...state.published.values()]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(async (publication) =>
        asPublished(publication, await documents.get(publication.version), state),
      ),
  );
