import { seedReference, seedSample } from '../../app/seed.ts';
import { shippedSubgraphs } from '../../app/shipped-sdl.ts';
import { openStores } from '../../app/stores.ts';
import { compose } from '../../gateway/composition/compose.ts';
import { keepGraph } from '../../registry/graph/keep.ts';
import { newSecret } from '../../shared/http/key-record.ts';
import { createDocuments, type Documents } from '../../registry/event-log/documents.ts';
import type { Event, GraphVersion } from '../../registry/event-log/entry.ts';
import { createLog } from '../../registry/event-log/log.ts';
import { normalised } from '../../registry/event-log/version.ts';
import { agencyAt } from './agency.ts';
import { sdlOf } from './sdl.ts';

/** Where the stores are, how many publish, how many of those have fields, and where agencies answer. */
export type Joined = { folder: string; publishers: number; withFields: number; agencies: string };

/**
 * Prepares the stores of a directory that publishers have joined. The registry's log is written by the
 * registry's own code, in one transaction: publishing hundreds one by one would take hours.
 */
export async function prepareStores({ folder, publishers, withFields, agencies }: Joined) {
  const stores = openStores({ DATA_DIR: folder, MONGODB_URI: undefined });
  await seedReference(stores);
  await seedSample(stores);
  const registry = await stores.open('registry');
  const log = createLog(registry, () => new Date());
  const documents = createDocuments(registry);
  const graph = await graphBefore(documents);
  const events: Event[] = [];
  for (let index = 0; index < publishers; index++) {
    const [version] = await documents.keep(normalised(sdlOf(agencyAt(index), index < withFields)));
    events.push(...joining(index, { url: `${agencies}/${index}`, version: version!, graph }));
  }
  if (events.length > 0) await log.append(await log.refresh(), events, 'bench');
  await stores.close();
}

function joining(
  index: number,
  published: { url: string; version: string; graph: GraphVersion },
): Event[] {
  const agency = agencyAt(index);
  const { graph, ...publication } = published;
  return [
    { kind: 'AGENCY_ADDED', agency: { ...agency, tier: 'LOCAL', serviceKey: newSecret() } },
    { kind: 'PUBLISHED', publication: { name: agency.name, ...publication }, graph },
  ];
}

// Entries must name a graph. The directory writes the true one when it starts, as after any upgrade.
async function graphBefore(documents: Documents): Promise<GraphVersion> {
  const composed = await compose(shippedSubgraphs());
  if ('errors' in composed) throw new Error(composed.errors.join('\n'));
  return keepGraph(composed, [], { documents });
}
