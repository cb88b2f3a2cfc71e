import { LRUCache } from 'lru-cache';
import { setTimeout as later } from 'node:timers/promises';
import { pause } from '../../../shared/runtime/allowance.ts';
import { today } from '../../../shared/domain/dates.ts';
import type { Logger } from '../../../shared/runtime/logger.ts';
import type { Database } from '../../../shared/storage/database.ts';
import type { AnnouncementIndex } from '../index/announcements.ts';
import type { SpokenFor } from '../index/spoken-for.ts';
import { footprintTable } from '../places/footprint.ts';
import type { Reference } from '../reference.ts';
import { councilsToday } from './councils.ts';
import type { CoverageCell } from './coverage.ts';
import { keepUp } from './keep-up.ts';
import { openLastInsight } from './last-insight.ts';
import { createSums, standingOf } from './sums.ts';

/** The directory's scrutiny API. */
export type Scrutiny = Awaited<ReturnType<typeof createScrutiny>>;

type Footing = {
  database: Database;
  index: AnnouncementIndex;
  spokenFor: SpokenFor;
  reference: () => Reference;
  /** The publishers whose listings are in answers, in a stable order. */
  publishers: () => readonly string[];
  log: Pick<Logger, 'warn'>;
};

const MOST_COVERAGES_KEPT = 50;
// For the very first start: a small directory is summed up in this time, so no client has to retry.
const FIRST_WAIT_MS = 3_000;

/**
 * What the directory covers and lacks: computed in the background after begin(), updated as listings, the day or the
 * reference data change, and stored, so that no request waits for it.
 */
export async function createScrutiny({
  database,
  index,
  spokenFor,
  reference,
  publishers,
  log,
}: Footing) {
  const sources = { index, spokenFor, footprints: footprintTable(database) };
  const last = await openLastInsight(database);
  const sumUp = createSums(database, sources, publishers);
  const coverages = new LRUCache<string, Promise<CoverageCell[] | null>>({
    max: MOST_COVERAGES_KEPT,
  });
  let isThere = () => {};
  const first = new Promise<void>((resolve) => (isThere = resolve));

  const background = keepUp({
    basis: () => [reference(), today()],
    work: async (pace) => {
      await last.put(await sumUp(reference(), pace));
      isThere();
    },
    // Before the first, there is nothing to show, so requests wait for it.
    canWait: () => last.get() !== null,
    log,
  });

  index.onChange((services) => {
    for (const service of services) coverages.delete(service);
    background.due();
  });

  async function coverageNow(service: string, from: Reference): Promise<CoverageCell[] | null> {
    const isKnown = from.services.has(service) || (await index.isFiled(service));
    if (!isKnown) return null;
    const { councils } = await councilsToday({ reference: from, ...sources });
    const asked = { ...sources, reference: from, councils };
    const { listings, cells } = await standingOf(service, asked, pause);
    return listings.length === 0 && !from.services.has(service) ? null : cells;
  }

  let coveredFrom: unknown[] = [];
  return {
    /** Starts the background computation; called once the directory serves requests. */
    begin: background.begin,
    stop: background.stop,

    /** Invalidates results: the publishers whose listings are in answers have changed. */
    forget: () => {
      coverages.clear();
      background.due();
    },

    /** What the directory covers and lacks, as last computed; null while the first computation is still running. */
    insight: async () => {
      if (!last.get()) await Promise.race([first, later(FIRST_WAIT_MS, undefined, { ref: false })]);
      return last.get();
    },

    /** The state of a service in each council; null for an unknown service. */
    coverage: (service: string, from: Reference): Promise<CoverageCell[] | null> => {
      const basis = [from, today()];
      if (basis.some((part, at) => part !== coveredFrom[at])) coverages.clear();
      coveredFrom = basis;
      const known = coverages.get(service);
      if (known) return known;
      const found = coverageNow(service, from);
      coverages.set(service, found);
      found.catch(() => coverages.delete(service));
      return found;
    },
  };
}
