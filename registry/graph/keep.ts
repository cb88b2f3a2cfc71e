import { buildSchema } from 'graphql';
import type { Composed } from '../../gateway/composition/live-graph.ts';
import type { GraphChange } from '../changes/changes.ts';
import { deprecatedFields } from '../changes/affected-fields.ts';
import type { Dependencies } from '../dependencies.ts';
import type { GraphVersion } from '../event-log/entry.ts';

/** Stores a composed graph, and its changes, as documents that a log entry can refer to. */
export async function keepGraph(
  { supergraphSdl, apiSdl }: Composed,
  changes: readonly GraphChange[],
  { documents }: Pick<Dependencies, 'documents'>,
): Promise<GraphVersion> {
  const told = changes.map(({ kind, path, level, message }) => ({ kind, path, level, message }));
  const [supergraph, schema, kept] = await documents.keep(
    supergraphSdl,
    apiSdl,
    JSON.stringify(told),
  );
  const deprecated = deprecatedFields(buildSchema(apiSdl));
  return { supergraph: supergraph!, schema: schema!, changes: kept!, deprecated };
}
