import type { Reach } from './reach.ts';

/** An agency that publishes into the directory, as the registry's public API shows it. */
export type PublishedAgency = {
  name: string;
  /** How many versions it ever published, and since when the current one is in force. */
  versions: number;
  since: string;
  /** The latest conformance results, and whether they are for the current version; null when none were reported. */
  conformance: { at: string; passed: number; failed: number; sinceThisVersion: boolean } | null;
};

/** The agencies that publish, by name; null where the directory has no registry, or it does not respond. */
export type ReadRegistry = (
  visitor: string,
) => Promise<ReadonlyMap<string, PublishedAgency> | null>;

const LONGEST_WAIT_MS = 5_000;

/** Reads the registry of the directory whose graph this is, on behalf of a console visitor. */
export const registryBeside =
  ({ ask }: Reach): ReadRegistry =>
  async (visitor) => {
    try {
      const path = '/registry/publishers';
      const { body } = await ask({ path, visitor, timeoutMs: LONGEST_WAIT_MS });
      const { publishers } = JSON.parse(body) as { publishers: PublishedAgency[] };
      return new Map(publishers.map((agency) => [agency.name, agency]));
    } catch {
      // The page has more to show than this, and says that this is unknown.
      return null;
    }
  };
