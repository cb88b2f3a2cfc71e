import type { Database, Table } from '../../shared/store/database.ts';
import type { Organisation } from '../../shared/listing/record.ts';
import { createBrowsing, type Browsing } from './browse/browsing.ts';
import type { Area, Succession } from './places/area.ts';
import { createGazetteer, type Gazetteer } from './places/gazetteer.ts';
import { exceptionKey, type Exceptions } from './services/duties.ts';
import { createSearch, type Search } from './services/search.ts';
import type { DutyException, Service } from './services/service.ts';

/** The tables small enough to be kept in memory: everything but postcodes and announcements. */
export const referenceTables = (database: Database) => ({
  /** Areas as this version ships them, and as imports tell more of them: what is imported goes over it. */
  shippedAreas: database.table<Area>('shipped-areas'),
  areas: database.table<Area>('areas'),
  successions: database.table<Succession>('successions'),
  memberships: database.table<{ council: string; authority: string }>('memberships'),
  bodies: database.table<Organisation>('bodies'),
  services: database.table<Service>('services'),
  exceptions: database.table<DutyException>('exceptions'),
  /** Whose postcode decides, for the services where it is not the home's. */
  routedBy: database.table<Pick<Service, 'routedBy'>>('routed-by'),
});

/** What routing knows by heart: areas and bodies, services and their duties, and how to search them. */
export type Reference = {
  gazetteer: Gazetteer;
  services: ReadonlyMap<string, Service>;
  exceptions: Exceptions;
  search: Search;
  browsing: Browsing;
};

/** Reads the reference tables, all of them. */
export async function readReference(database: Database): Promise<Reference> {
  const tables = referenceTables(database);
  const services = await all(tables.services);
  const gazetteer = createGazetteer({
    areas: overlaid(await all(tables.shippedAreas), await all(tables.areas)),
    successions: await all(tables.successions),
    memberships: await all(tables.memberships),
    bodies: await all(tables.bodies),
  });
  return {
    gazetteer,
    services: new Map(services.map((service) => [service.id, service])),
    exceptions: new Map((await all(tables.exceptions)).map((row) => [exceptionKey(row), row])),
    search: createSearch(services),
    browsing: createBrowsing(services, gazetteer),
  };
}

const all = async <R extends object>(table: Table<R>) =>
  (await table.range()).map(({ row }) => row);

function overlaid(shipped: readonly Area[], imported: readonly Area[]): Area[] {
  const byCode = new Map(shipped.map((area) => [area.code, area]));
  for (const area of imported) byCode.set(area.code, { ...byCode.get(area.code), ...area });
  return [...byCode.values()];
}
