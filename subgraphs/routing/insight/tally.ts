import type { Pause } from '../index/service-outlines.ts';
import type { Place } from '../places/place.ts';
import type { CoverageState } from './coverage.ts';
import { MOST_NAMED, type Duplicate, type Stale, type Summary } from './summary.ts';

/** Counts by duty state: published, silent (nothing published), or nobody's duty. */
export type DutyTally = { published: number; silent: number; nobody: number };

/** In how many councils a service is published. */
export type OfService = { service: string } & DutyTally;

/** How many services are published in a council's area. */
export type OfArea = { area: string } & DutyTally;

/** What the directory covers and lacks. */
export type Insight = {
  asOf: string;
  councils: number;
  services: number;
  listings: number;
  byService: OfService[];
  byCouncil: OfArea[];
  duplicates: Duplicate[];
  stale: Stale;
};

const AS: Record<CoverageState, keyof DutyTally> = {
  PUBLISHED: 'published',
  SILENT: 'silent',
  NOBODY: 'nobody',
};

/** Adds up what is known of each service. */
export async function insightFrom(
  services: readonly { id: string; summary: Summary }[],
  councils: readonly Place[],
  pause: Pause,
): Promise<Insight> {
  const insight: Insight = {
    asOf: new Date().toISOString(),
    councils: councils.length,
    services: services.length,
    listings: 0,
    byService: [],
    byCouncil: councils.map(({ council }) => ({ area: council, ...nothing() })),
    duplicates: [],
    stale: { unassured: 0, overdue: 0, old: 0, listings: [] },
  };
  for (const { id, summary } of services) {
    addTo(insight, id, summary);
    await pause();
  }
  return insight;
}

function addTo(
  insight: Insight,
  service: string,
  { states, listings, stale, duplicates }: Summary,
): void {
  const tally = nothing();
  states.forEach((state, at) => {
    tally[AS[state]]++;
    insight.byCouncil[at]![AS[state]]++;
  });
  insight.byService.push({ service, ...tally });
  insight.listings += listings;
  addFirst(insight.duplicates, duplicates);
  insight.stale.unassured += stale.unassured;
  insight.stale.overdue += stale.overdue;
  insight.stale.old += stale.old;
  addFirst(insight.stale.listings, stale.listings);
}

const addFirst = <T>(named: T[], more: readonly T[]) =>
  named.push(...more.slice(0, MOST_NAMED - named.length));

const nothing = (): DutyTally => ({ published: 0, silent: 0, nobody: 0 });
