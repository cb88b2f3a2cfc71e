import { isWithin, today } from '../../../shared/dates.ts';
import type { AnnouncementIndex } from '../index/announcements.ts';
import type { Outline } from '../index/stored-rows.ts';
import type { Pause } from '../index/whole-files.ts';
import type { Place } from '../places/place.ts';
import type { Reference } from '../reference.ts';
import { serviceOf } from '../services/resolvers.ts';
import { councilsToday, type CouncilsToday } from './councils.ts';
import { coverageOf, type CoverageCell } from './coverage.ts';
import { insightFrom, type Insight } from './fold.ts';
import { summaryOf, type Summary } from './summary.ts';

/** What services are summed up from. */
export type Sources = { index: AnnouncementIndex; footprints: CouncilsToday['footprints'] };

/** How a service stands in each of some councils, and its listings that are in force today. */
export async function standingOf(
  service: string,
  { reference, councils, index }: { reference: Reference; councils: Place[] } & Sources,
  pause: Pause,
): Promise<{ listings: Outline[]; cells: CoverageCell[] }> {
  const all = await index.listingsOf(service, pause);
  const listings = all.filter(({ validFrom, validTo }) => isWithin(today(), validFrom, validTo));
  const cells = await coverageOf(
    serviceOf(service, { reference }),
    listings,
    councils,
    reference,
    pause,
  );
  return { listings, cells };
}

/**
 * Sums the directory up. A service is summed up again only when one of its listings has changed, or with the day
 * or the reference data.
 */
export function createSums(sources: Sources) {
  const summaries = new Map<string, Summary>();
  let basis: { reference: Reference; mark: string } | undefined;

  return {
    /** Forgets what was summed up of a service; of all of them when none is named. */
    forget: (service?: string) => {
      if (service === undefined) summaries.clear();
      else summaries.delete(service);
    },

    sumUp: async (reference: Reference, pause: Pause): Promise<Insight> => {
      const { councils, mark } = await councilsToday({ reference, ...sources });
      if (basis?.reference !== reference || basis.mark !== mark) summaries.clear();
      basis = { reference, mark };
      const known = reference.browsing.services('EN').map(({ id }) => id);
      const ids = new Set([...known, ...(await sources.index.services(pause))]);
      for (const id of ids) {
        if (summaries.has(id)) continue;
        const { listings, cells } = await standingOf(
          id,
          { ...sources, reference, councils },
          pause,
        );
        summaries.set(id, await summaryOf(id, listings, cells, today(), pause));
      }
      const rows = [...ids]
        .map((id) => ({ id, summary: summaries.get(id)! }))
        .filter(({ id, summary }) => reference.services.has(id) || summary.listings > 0);
      return insightFrom(rows, councils, pause);
    },
  };
}
