import { COMMON_TYPE } from '../shared/contract/listing.ts';
import type { Fault } from '../shared/contract/rejection.ts';
import type { Logger } from '../shared/runtime/logger.ts';
import type { AllowedHosts } from '../shared/http/outbound/allowed-hosts.ts';
import type { LiveGraph, Published } from '../gateway/composition/live-graph.ts';
import type { Operations } from './persisted/operations.ts';
import type { Documents } from './event-log/documents.ts';
import type { Agency, Publication } from './event-log/entry.ts';
import type { Log } from './event-log/log.ts';
import type { State } from './event-log/state.ts';
import { composable, type Composable } from './upgrade/composable.ts';
import type { Usage } from './usage/usage.ts';

/** What the registry's commands work with. */
export type Dependencies = {
  log: Log;
  documents: Documents;
  usage: Usage;
  operations: Operations;
  live: LiveGraph;
  /** Publications that do not compose with this version of the directory. */
  unfit: WeakSet<Publication>;
  allowedHosts: AllowedHosts;
  /** Requests a page of a subgraph's feed; returns why none of it would be accepted. @throws Error without a page. */
  probe: (published: Published) => Promise<Fault | undefined>;
  now: () => Date;
  logger: Logger;
};

// A publication never changes, and its composed form is needed at every check.
const made = new WeakMap<Publication, Published>();

/** A publication as the live graph takes it: with the composed form of its SDL. */
export function asPublished(
  publication: Publication,
  sent: string,
  { agencies }: State,
): Published {
  const before = made.get(publication);
  if (before) return before;
  const { name, url, version } = publication;
  const agency = agencies.get(name)!;
  const { sdl, typeName } = composableOf(publication, sent, agency);
  const { tier, serviceKey: key } = agency;
  const published = { name, tier, typeName, url, key, sdl, version };
  made.set(publication, published);
  return published;
}

/** The composed form of a publication, with only those fields on Place that were approved. */
export const composableOf = (
  { place = [] }: Publication,
  sent: string,
  agency: Agency,
): Composable => composable(agency, sent, (field) => place.includes(field));

/** Everything that is published, sorted by name. */
export const publishedIn = (
  state: State,
  { documents, unfit }: Pick<Dependencies, 'documents' | 'unfit'>,
): Promise<Published[]> =>
  Promise.all(
    [...state.published.values()]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(async (publication) => {
        const sent = await documents.get(publication.version);
        const published = asPublished(publication, sent, state);
        return unfit.has(publication) ? withoutPart(published) : published;
      }),
  );

/** A publisher without its part of the graph: its listings stay, as for one without fields of its own. */
export const withoutPart = (published: Published): Published => ({
  ...published,
  sdl: null,
  typeName: COMMON_TYPE,
});
