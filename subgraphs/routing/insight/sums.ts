import { isWithin, today } from '../../../shared/domain/dates.ts';
import { sha256 } from '../../../shared/runtime/sha256.ts';
import { getOne, type Database } from '../../../shared/storage/database.ts';
import type { AnnouncementIndex } from '../index/announcements.ts';
import type { SpokenFor } from '../index/spoken-for.ts';
import type { Outline } from '../index/stored-rows.ts';
import type { Pause } from '../index/service-outlines.ts';
import type { Place } from '../places/place.ts';
import type { Reference } from '../reference.ts';
import { serviceOf } from '../services/service-by-id.ts';
import { councilsToday, type CouncilsToday } from './councils.ts';
import { coverageOf, type CoverageCell } from './coverage.ts';
import { insightFrom, type Insight } from './tally.ts';
import { summaryOf, type Summary } from './summary.ts';

/** The sources for service summaries. */
export type SummarySources = {
  index: AnnouncementIndex;
  spokenFor: SpokenFor;
  footprints: CouncilsToday['footprints'];
};

/** The state of a service in each of some councils, and its listings that are in force today. */
export async function standingOf(
  service: string,
  {
    reference,
    councils,
    index,
    spokenFor,
  }: { reference: Reference; councils: Place[] } & SummarySources,
  pause: Pause,
): Promise<{ listings: Outline[]; cells: CoverageCell[] }> {
  const all = await index.listingsOf(service, pause);
  const listings = all.filter(({ validFrom, validTo }) => isWithin(today(), validFrom, validTo));
  const cells = await coverageOf(
    serviceOf(service, { reference }),
    listings,
    councils,
    { ...reference, spokenFor },
    pause,
  );
  return { listings, cells };
}

// Raised when the stored format of a summary changes, or how services are summed up changes.
const FORM = 2;

/** A summary, and a fingerprint of its inputs: it is valid while that is the same. */
type Kept = { basis: string; summary: Summary };

/**
 * Sums the directory up. A service is summed up again only when one of its listings, the day, the reference data, or
 * the set of publishers in answers has changed; this holds across restarts too.
 */
export function createSums(
  database: Database,
  sources: SummarySources,
  publishers: () => readonly string[],
) {
  const summaries = database.table<Kept>('summaries');
  const kept = new Map<string, Kept>();

  return async (reference: Reference, pause: Pause): Promise<Insight> => {
    const { councils, mark } = await councilsToday({ reference, ...sources });
    // Read before the listings: a change in between gets another stamp, and is picked up by the next run.
    const stamps = await sources.index.services();
    const basis = sha256(JSON.stringify([FORM, mark, publishers(), sources.spokenFor.mark()]));
    const asked = { ...sources, reference, councils };

    async function summaryNow(id: string): Promise<Summary> {
      const rest = `${basis} ${stamps.get(id) ?? ''}`;
      const known = kept.get(id) ?? (await getOne(summaries, id));
      if (known?.basis === rest) return remembered(id, known);
      const { listings, cells } = await standingOf(id, asked, pause);
      const summary = await summaryOf(id, listings, cells, today(), pause);
      await database.write([{ table: summaries, put: id, row: { basis: rest, summary } }]);
      return remembered(id, { basis: rest, summary });
    }
    function remembered(id: string, known: Kept): Summary {
      kept.set(id, known);
      return known.summary;
    }

    const known = reference.browsing.services('EN').map(({ id }) => id);
    const rows: { id: string; summary: Summary }[] = [];
    for (const id of new Set([...known, ...stamps.keys()])) {
      const summary = await summaryNow(id);
      if (reference.services.has(id) || summary.listings > 0) rows.push({ id, summary });
      await pause();
    }
    return insightFrom(rows, councils, pause);
  };
}
