import { monthsLater } from '../../../shared/calendar.ts';
import type { Day } from '../../../shared/dates.ts';
import { groupBy } from '../../../shared/group-by.ts';
import type { Organisation } from '../../../shared/listing/record.ts';
import type { Outline } from '../index/stored-rows.ts';
import type { CoverageCell, CoverageState } from './coverage.ts';

/** The most duplicates and stale listings that are named, and the most listings of one duplicate. */
export const MOST_NAMED = 100;

/** One provider, listed more than once for the same service and area. */
export type Duplicate = {
  service: string;
  area: string;
  provider: Organisation;
  listings: string[];
};

/** What is wanting in listings: how many were never assured, are past their review, or long assured. */
export type Stale = { unassured: number; overdue: number; old: number; listings: string[] };

/** What insight keeps of a service: its state in each council, and what is to be said of its listings. */
export type Summary = {
  states: CoverageState[];
  listings: number;
  stale: Stale;
  duplicates: Duplicate[];
};

/** Sums up a service. A listing of several services counts with the first, and so once in all. */
export function summaryOf(
  service: string,
  listings: readonly Outline[],
  cells: readonly CoverageCell[],
  on: Day,
): Summary {
  const counted = listings.filter(({ services }) => services[0] === service);
  return {
    states: cells.map(({ state }) => state),
    listings: counted.length,
    stale: staleAmong(counted, on),
    duplicates: duplicatesAmong(service, listings),
  };
}

function staleAmong(listings: readonly Outline[], on: Day): Stale {
  const unassured = listings.filter(({ assuredOn }) => !assuredOn);
  const overdue = listings.filter(({ reviewDue }) => reviewDue && reviewDue < on);
  const old = listings.filter(({ assuredOn }) => assuredOn && monthsLater(assuredOn, 12) < on);
  const ids = new Set([...overdue, ...old, ...unassured].map(({ id }) => id));
  return {
    unassured: unassured.length,
    overdue: overdue.length,
    old: old.length,
    listings: [...ids].slice(0, MOST_NAMED),
  };
}

function duplicatesAmong(service: string, listings: readonly Outline[]): Duplicate[] {
  const offers = listings.flatMap(({ id, provider, coverage }) =>
    coverage.areas.map((area) => ({ id, area, provider })),
  );
  return [...groupBy(offers, ({ provider, area }) => `${provider.id}|${area}`).values()]
    .filter((offers) => offers.length > 1)
    .slice(0, MOST_NAMED)
    .map((offers) => ({
      ...offers[0]!,
      service,
      listings: offers.slice(0, MOST_NAMED).map(({ id }) => id),
    }));
}
