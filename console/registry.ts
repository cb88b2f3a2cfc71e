import type { Reach } from './reach.ts';

/** An agency that publishes into the directory, as the registry tells anybody. */
export type PublishedAgency = {
  name: string;
  /** How many versions it ever published, and since when the one in force is. */
  versions: number;
  since: string;
  /** What the conformance checks last came to, and whether that was since then; null when nobody told. */
  conformance: { at: string; passed: number; failed: number; sinceThisVersion: boolean } | null;
};

/** The agencies that publish, by name; null where the directory has no registry, or it does not answer. */
export type ReadRegistry = (
  visitor: string,
) => Promise<ReadonlyMap<string, PublishedAgency> | null>;

const LONGEST_WAIT_MS = 5_000;

/** Reads the registry of the directory whose graph this is, for whoever visits the console. */
export const registryBeside =
  ({ ask }: Reach): ReadRegistry =>
  async (visitor) => {
    try {
      const path = '/registry/publishers';
      const { body } = await ask({ path, visitor, timeoutMs: LONGEST_WAIT_MS });
      const { publishers } = JSON.parse(body) as { publishers: PublishedAgency[] };
      return new Map(publishers.map((agency) => [agency.name, agency]));
    } catch {
      // The page has more to tell than this, and says that this is not known.
      return null;
    }
  };
