import { monthsLater } from '../../../shared/domain/calendar.ts';
import type { Day } from '../../../shared/domain/dates.ts';
import type { Organisation } from '../../../shared/contract/listing-record.ts';
import type { Outline } from '../index/stored-rows.ts';
import type { Pause } from '../index/service-outlines.ts';
import type { CoverageCell, CoverageState } from './coverage.ts';

/** The maximum number of duplicates and of stale listings returned, and of listings per duplicate. */
export const MOST_NAMED = 100;

/** One provider, listed more than once for the same service and area. */
export type Duplicate = {
  service: string;
  area: string;
  provider: Organisation;
  listings: string[];
};

/** Listings in need of attention: how many were never assured, are past their review, or were assured long ago. */
export type Stale = { unassured: number; overdue: number; old: number; listings: string[] };

/** What insight stores of a service: its state in each council, and the findings about its listings. */
export type Summary = {
  states: CoverageState[];
  listings: number;
  stale: Stale;
  duplicates: Duplicate[];
};

/** Sums up a service. A listing of several services is counted under the first only, and so once in total. */
export async function summaryOf(
  service: string,
  listings: readonly Outline[],
  cells: readonly CoverageCell[],
  on: Day,
  pause: Pause,
): Promise<Summary> {
  const counted = listings.filter(({ services }) => services[0] === service);
  return {
    states: cells.map(({ state }) => state),
    listings: counted.length,
    stale: await staleAmong(counted, on, pause),
    duplicates: await duplicatesAmong(service, listings, pause),
  };
}

async function staleAmong(listings: readonly Outline[], on: Day, pause: Pause): Promise<Stale> {
  const [unassured, overdue, old]: string[][] = [[], [], []];
  for (const { id, assuredOn, reviewDue } of listings) {
    if (!assuredOn) unassured!.push(id);
    else if (monthsLater(assuredOn, 12) < on) old!.push(id);
    if (reviewDue && reviewDue < on) overdue!.push(id);
    await pause();
  }
  const ids = new Set([...overdue!, ...old!, ...unassured!]);
  return {
    unassured: unassured!.length,
    overdue: overdue!.length,
    old: old!.length,
    listings: [...ids].slice(0, MOST_NAMED),
  };
}

/** The first duplicates found: listings by the same provider in the same area. */
async function duplicatesAmong(
  service: string,
  listings: readonly Outline[],
  pause: Pause,
): Promise<Duplicate[]> {
  const firsts = new Map<string, string>();
  const found = new Map<string, Duplicate>();
  for (const { id, provider, coverage } of listings) {
    for (const area of coverage.areas) {
      const offer = `${provider.id}|${area}`;
      const first = firsts.get(offer);
      const known = found.get(offer);
      if (first === undefined) firsts.set(offer, id);
      else if (!known) found.set(offer, { service, area, provider, listings: [first, id] });
      else if (known.listings.length < MOST_NAMED) known.listings.push(id);
    }
    await pause();
  }
  return [...found.values()].slice(0, MOST_NAMED);
}
