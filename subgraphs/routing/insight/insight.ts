import { pause } from '../../../shared/allowance.ts';
import { isWithin, today } from '../../../shared/dates.ts';
import type { AnnouncementIndex } from '../index/announcements.ts';
import type { Outline } from '../index/stored-rows.ts';
import type { Place } from '../places/place.ts';
import type { Reference } from '../reference.ts';
import { serviceOf } from '../services/resolvers.ts';
import { councilsToday, type CouncilsToday } from './councils.ts';
import { coverageOf, type CoverageCell } from './coverage.ts';
import { insightFrom, type Insight } from './fold.ts';
import { summaryOf, type Summary } from './summary.ts';

/** What scrutiny may ask of the directory. */
export type Scrutiny = ReturnType<typeof createScrutiny>;

const KEPT_MS = 60_000;

/**
 * Sums the directory up, a service at a time with a pause after each, so that others are answered meanwhile.
 * A service is summed up again only when one of its listings has changed, or with the day or the reference
 * data.
 */
export function createScrutiny(index: AnnouncementIndex, footprints: CouncilsToday['footprints']) {
  const summaries = new Map<string, Summary>();
  const changed = new Set<string>();
  let allChanged = false;
  let basis: { reference: Reference; councils: Place[]; mark: string } | undefined;
  let kept: { insight: Insight; until: number; reference: Reference } | undefined;
  let underWay: Promise<Insight> | undefined;

  index.onChange((services) => {
    for (const service of services) changed.add(service);
    kept = undefined;
  });

  /** What the summaries rest on; where it is no longer what it was, they are forgotten. */
  async function councilsFor(reference: Reference): Promise<Place[]> {
    const { councils, mark } = await councilsToday({ reference, footprints });
    if (basis?.reference !== reference || basis.mark !== mark) {
      summaries.clear();
      basis = { reference, councils, mark };
    }
    return basis.councils;
  }

  async function sumUp(reference: Reference): Promise<Insight> {
    const councils = await councilsFor(reference);
    if (allChanged) summaries.clear();
    for (const id of changed) summaries.delete(id);
    // What changes from here on is summed up the next time.
    changed.clear();
    allChanged = false;
    const known = reference.browsing.services('EN').map(({ id }) => id);
    const ids = new Set([...known, ...(await index.services(pause))]);
    for (const id of ids) {
      if (summaries.has(id)) continue;
      const listings = await inForce(id);
      const cells = coverageOf(serviceOf(id, { reference }), listings, councils, reference);
      summaries.set(id, summaryOf(id, listings, cells, today()));
      await pause();
    }
    const rows = [...ids]
      .map((id) => ({ id, summary: summaries.get(id)! }))
      .filter(({ id, summary }) => reference.services.has(id) || summary.listings > 0);
    const insight = insightFrom(rows, councils);
    if (changed.size === 0 && !allChanged)
      kept = { insight, until: Date.now() + KEPT_MS, reference };
    return insight;
  }

  const inForce = async (service: string): Promise<Outline[]> =>
    (await index.listingsOf(service, pause)).filter(({ validFrom, validTo }) =>
      isWithin(today(), validFrom, validTo),
    );

  return {
    /** Sums everything up anew the next time: whose listings are in answers has changed. */
    forget: () => {
      allChanged = true;
      kept = undefined;
    },

    /** What the directory covers and lacks: up to a minute old, if nothing has changed. */
    insight: async (reference: Reference): Promise<Insight> => {
      if (kept?.reference === reference && Date.now() < kept.until) return kept.insight;
      return (underWay ??= sumUp(reference).finally(() => (underWay = undefined)));
    },

    /** How a service stands in each council; null for one that nobody knows. */
    coverage: async (service: string, reference: Reference): Promise<CoverageCell[] | null> => {
      const listings = await inForce(service);
      if (listings.length === 0 && !reference.services.has(service)) return null;
      const { councils } = await councilsToday({ reference, footprints });
      return coverageOf(serviceOf(service, { reference }), listings, councils, reference);
    },
  };
}
