import { z } from 'zod';
import type { KeyHolder } from '../keys.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Conformance } from '../event-log/entry.ts';

/** What `signpost conformance` tells of a subgraph: what came of each check. */
export const conformanceRequest = z.strictObject({
  name: z.string().max(200),
  results: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]{1,60}$/),
        state: z.enum(['PASSED', 'FAILED', 'NOT_APPLICABLE', 'HELD_BACK']),
      }),
    )
    .min(1)
    .max(200),
});

/**
 * Writes down what the conformance checks came to. They are run where the subgraph is known, by its agency or
 * an operator: the directory would have to read whatever a stranger's subgraph sends it.
 */
export async function recordConformance(
  { name, results }: z.infer<typeof conformanceRequest>,
  { by }: KeyHolder,
  { log }: Pick<Dependencies, 'log'>,
): Promise<Conformance> {
  const conformance: Conformance = {
    passed: results.filter(({ state }) => state === 'PASSED').length,
    failed: results.filter(({ state }) => /FAILED|HELD_BACK/.test(state)).map(({ id }) => id),
  };
  await log.append(await log.refresh(), [{ kind: 'CONFORMANCE', name, conformance }], by);
  return conformance;
}
