import { buildSchema } from 'graphql';
import type { Composed } from '../../gateway/composition/live-graph.ts';
import { changesBetween } from '../changes/changes.ts';
import { withImpact, WINDOW_DAYS, type ChangeWithImpact } from '../changes/impact.ts';
import type { Dependencies } from '../dependencies.ts';
import type { State } from '../event-log/state.ts';

/** What would change for clients if a graph were put in force, with the impact on each. */
export async function consequences(
  composed: Composed,
  state: State,
  { live, usage, operations, now }: Dependencies,
): Promise<ChangeWithImpact[]> {
  const before = live.current().apiSdl;
  const changes = await changesBetween(before, composed.apiSdl);
  if (changes.length === 0) return [];
  const [counted, registered] = await Promise.all([usage.over(WINDOW_DAYS), operations.usedBy()]);
  const scales = {
    schema: buildSchema(before),
    today: now().toISOString().slice(0, 10),
    recordedSince: state.since?.slice(0, 10) ?? null,
    deprecatedSince: state.deprecated,
    usedBy: (fields: readonly string[]) => {
      const touched = new Set(fields);
      const asked = (field: string) => touched.has(field);
      return [...counted(asked), ...registered(asked)];
    },
  };
  return changes.map((change) => withImpact(change, scales));
}
