import type { Facts } from '../../shared/domain/eligibility/facts.ts';
import { organisationId } from '../../shared/domain/organisation-id.ts';
import { createSettings, type Setting } from '../../shared/domain/eligibility/given-facts.ts';
import type { Logger } from '../../shared/runtime/logger.ts';
import { getOne, type Database, type Table } from '../../shared/storage/database.ts';
import type { Organisation } from '../../shared/contract/listing-record.ts';
import { createRegister, type Register, type RegisterRow } from './bodies/register.ts';
import { createBrowsing, type Browsing } from './browse/browsing.ts';
import type { Area } from './places/area.ts';
import { createGazetteer, type Gazetteer, type RecordedLife } from './places/gazetteer.ts';
import type { Membership } from './places/memberships.ts';
import type { Part, Succession } from './places/succession.ts';
import { exceptionKey, type Exceptions } from './services/duties.ts';
import { createSearch, type Search } from './services/search.ts';
import type { DutyException, Service } from './services/service.ts';
import { generationTable } from './generation.ts';
import { createReferenceAge, releaseTable, type ReferenceAge } from './releases.ts';

/** A body as this version ships it, with further ids of its own. */
type ShippedBody = Organisation & { identifiers?: readonly string[] };

/** The tables small enough to keep in memory: everything but postcodes and announcements. */
export const referenceTables = (database: Database) => ({
  /** Areas as this version ships them, and as imported: imported areas take precedence. */
  shippedAreas: database.table<Area>('shipped-areas'),
  areas: database.table<Area>('areas'),
  /** When areas were in force whose names an import gives. */
  lives: database.table<RecordedLife>('lives'),
  successions: database.table<Succession>('area-successions'),
  /** Where the parts of areas that were split lie. */
  parts: database.table<Part>('parts'),
  memberships: database.table<Membership>('area-memberships'),
  bodies: database.table<ShippedBody>('bodies'),
  /** What operators imported of organisations. */
  register: database.table<RegisterRow>('register'),
  services: database.table<Service>('services'),
  exceptions: database.table<DutyException>('exceptions'),
  /** Whose postcode decides, for the services where it is not the home's. */
  routedBy: database.table<Pick<Service, 'routedBy'>>('routed-by'),
});

/** Routing's in-memory reference data: areas and bodies, services and their duties, and their search. */
export type Reference = {
  /** Changes with the tables. */
  stamp: string | undefined;
  gazetteer: Gazetteer;
  /** Every body that is known before a listing names it, by any of its identifiers. */
  register: Register;
  services: ReadonlyMap<string, Service>;
  exceptions: Exceptions;
  search: Search;
  /** The facts known from a place and a day before any are given about a person. */
  settingOf: (setting: Setting) => Facts;
  browsing: Browsing;
  age: ReferenceAge;
};

/** Reads the reference tables, all of them; `imported` stands in for the organisations that operators imported. */
export async function readReference(
  database: Database,
  imported?: readonly RegisterRow[],
): Promise<Reference> {
  const tables = referenceTables(database);
  // Read before the tables: a change during the read gets another stamp, and triggers another read.
  const stamp = (await getOne(generationTable(database), 'reference'))?.stamp;
  const services = (await all(tables.services)).map(withBodyIds);
  const successions = await all(tables.successions);
  const bodies = (await all(tables.bodies)).map((body) => ({
    ...body,
    id: organisationId(body.id),
  }));
  const gazetteer = createGazetteer({
    areas: overlaid(await all(tables.shippedAreas), await all(tables.areas)),
    lives: await all(tables.lives),
    successions,
    parts: await all(tables.parts),
    memberships: await all(tables.memberships),
    bodies,
  });
  const register = createRegister({
    gazetteer,
    shipped: bodies,
    imported: imported ?? (await all(tables.register)),
  });
  return {
    stamp,
    gazetteer,
    register,
    services: new Map(services.map((service) => [service.id, service])),
    exceptions: new Map(
      (await all(tables.exceptions)).map(withBodyId).map((row) => [exceptionKey(row), row]),
    ),
    search: createSearch(services),
    settingOf: createSettings(),
    browsing: createBrowsing(services, gazetteer, register),
    age: createReferenceAge(await all(releaseTable(database)), gazetteer.changes),
  };
}

// The tables have body ids as operators write them: the directory's own have no scheme.
const withBodyId = <Row extends { body?: string | undefined }>(row: Row): Row =>
  row.body ? { ...row, body: organisationId(row.body) } : row;
const withBodyIds = (service: Service): Service => ({
  ...service,
  duty: service.duty.map(withBodyId),
});

const all = async <R extends object>(table: Table<R>) =>
  (await table.range()).map(({ row }) => row);

function overlaid(shipped: readonly Area[], imported: readonly Area[]): Area[] {
  const byCode = new Map(shipped.map((area) => [area.code, area]));
  for (const area of imported) byCode.set(area.code, { ...byCode.get(area.code), ...area });
  return [...byCode.values()];
}

/** Keeps the in-memory reference data current. An import may run in another process: it writes a new stamp. */
export async function watchReference(database: Database, pollMs: number, log: Logger) {
  const stamps = generationTable(database);
  let reference = await readReference(database);
  const refresh = async () => {
    const now = await getOne(stamps, 'reference');
    if (now?.stamp === reference.stamp) return;
    reference = await readReference(database);
  };
  const timer = setInterval(() => {
    refresh().catch((error: unknown) =>
      log.warn({ error: String(error) }, 'reference data not read'),
    );
  }, pollMs).unref();
  return { current: () => reference, stop: () => clearInterval(timer) };
}
