import type { Place } from '../places/place.ts';
import type { CoverageState } from './coverage.ts';
import { MOST_NAMED, type Duplicate, type Stale, type Summary } from './summary.ts';

/** How many of something are published, silent, or nobody's. */
export type Tally = { published: number; silent: number; nobody: number };

/** What the directory covers and lacks. */
export type Insight = {
  asOf: string;
  councils: number;
  services: number;
  listings: number;
  byService: ({ service: string } & Tally)[];
  byCouncil: ({ area: string } & Tally)[];
  duplicates: Duplicate[];
  stale: Stale;
};

const AS: Record<CoverageState, keyof Tally> = {
  PUBLISHED: 'published',
  SILENT: 'silent',
  NOBODY: 'nobody',
};

/** Adds up what is known of each service. */
export function insightFrom(
  services: readonly { id: string; summary: Summary }[],
  councils: readonly Place[],
): Insight {
  const byCouncil = councils.map(({ council }) => ({ area: council, ...nothing() }));
  const byService = services.map(({ id, summary }) => {
    const tally = nothing();
    summary.states.forEach((state, at) => {
      tally[AS[state]]++;
      byCouncil[at]![AS[state]]++;
    });
    return { service: id, ...tally };
  });
  const summaries = services.map(({ summary }) => summary);
  const total = (of: (summary: Summary) => number) =>
    summaries.reduce((sum, summary) => sum + of(summary), 0);
  return {
    asOf: new Date().toISOString(),
    councils: councils.length,
    services: services.length,
    listings: total(({ listings }) => listings),
    byService,
    byCouncil,
    duplicates: summaries.flatMap(({ duplicates }) => duplicates).slice(0, MOST_NAMED),
    stale: {
      unassured: total(({ stale }) => stale.unassured),
      overdue: total(({ stale }) => stale.overdue),
      old: total(({ stale }) => stale.old),
      listings: summaries.flatMap(({ stale }) => stale.listings).slice(0, MOST_NAMED),
    },
  };
}

const nothing = (): Tally => ({ published: 0, silent: 0, nobody: 0 });
