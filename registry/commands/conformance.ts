import { z } from 'zod';
import type { KeyHolder } from '../keys.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Conformance } from '../event-log/entry.ts';

/** What `signpost conformance` reports about a subgraph: the result of each check. */
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
 * Records the results of the conformance checks. They are run on the publisher's side, by its agency or
 * an operator: otherwise the directory would have to read whatever an untrusted subgraph sends it.
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
