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
export type ReadRegistry = () => Promise<ReadonlyMap<string, PublishedAgency> | null>;

const LONGEST_WAIT_MS = 5_000;

/** Reads the registry of the directory whose graph this is. */
export const registryBeside =
  (graph: () => URL): ReadRegistry =>
  async () => {
    try {
      const url = new URL('/registry/publishers', graph());
      const response = await fetch(url, { signal: AbortSignal.timeout(LONGEST_WAIT_MS) });
      const { publishers } = (await response.json()) as { publishers: PublishedAgency[] };
      return new Map(publishers.map((agency) => [agency.name, agency]));
    } catch {
      // The page has more to tell than this, and says that this is not known.
      return null;
    }
  };
