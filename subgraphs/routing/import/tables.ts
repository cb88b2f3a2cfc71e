import type { Columns } from '../../../shared/storage/import/csv.ts';
import type { Importer } from '../../../shared/storage/import/load.ts';
import { NATIONS } from '../../../shared/domain/nation.ts';
import { organisationId } from '../../../shared/domain/organisation-id.ts';
import type { Database, Table } from '../../../shared/storage/database.ts';
import { putChanged } from '../../../shared/storage/same-content.ts';
import { AREA_TYPES, typeOf, type Area, type AreaType } from '../places/area.ts';
import { referenceTables } from '../reference.ts';
import { code, exactly, LIFE, lifeIn, oneOf, perhaps, text } from './reading.ts';
import { exceptionKey } from '../services/duties.ts';
import { ROUTED_BY } from '../services/service.ts';
import { nextGeneration } from '../generation.ts';

/** An importer into one reference table; every process reloads its reference data after a change. */
export function tableImporter<Name extends string, R extends object>(
  database: Database,
  table: Table<R>,
  columns: Columns<Name>,
  read: (fields: Record<Name, string>) => { key: string; row: R } | null,
): Importer<Name, { key: string; row: R }> {
  return {
    columns,
    read,
    identity: ({ key }) => key,
    keep: async (batch) => {
      const counts = await putChanged(database, table, batch);
      if (counts.added + counts.changed > 0) await database.write([nextGeneration(database)]);
      return counts;
    },
  };
}

/** Imports areas with their names and when they were in force: those this version ships, or an import's. */
export const areaImporter = (database: Database, table: 'shippedAreas' | 'areas') =>
  tableImporter(
    database,
    referenceTables(database)[table],
    {
      code: exactly('code'),
      type: perhaps('type'),
      name: exactly('name'),
      name_cy: perhaps('name_cy'),
      parent: perhaps('parent'),
      ...LIFE,
    },
    (fields) => {
      const key = code(fields.code);
      const type: AreaType = fields.type ? oneOf(AREA_TYPES, fields.type) : typeOf(key);
      const { parent } = fields;
      const row: Area = {
        code: key,
        type,
        name: text(fields.name, fields.name_cy),
        ...(parent && { parent }),
        ...lifeIn(fields),
      };
      return { key, row };
    },
  );

/** Imports bodies that hold duties and are not councils. */
export const bodyImporter = (database: Database) =>
  tableImporter(
    database,
    referenceTables(database).bodies,
    {
      id: exactly('id'),
      name: exactly('name'),
      name_cy: perhaps('name_cy'),
      homepage: perhaps('homepage'),
      phone: perhaps('phone'),
      area: perhaps('area'),
      identifiers: perhaps('identifiers'),
    },
    ({ id, name, name_cy, homepage, phone, area, identifiers }) => ({
      key: id,
      row: {
        id,
        name: text(name, name_cy),
        ...(homepage && { homepage }),
        ...(phone && { phone }),
        ...(area && { area }),
        ...(identifiers && { identifiers: identifiers.split('|').map(organisationId) }),
      },
    }),
  );

/** Imports the nations' exceptions to who has a duty elsewhere. */
export const exceptionImporter = (database: Database) =>
  tableImporter(
    database,
    referenceTables(database).exceptions,
    {
      service: exactly('service'),
      nation: exactly('nation'),
      body: exactly('body'),
      source: exactly('source'),
    },
    ({ service, nation, body, source }) => {
      const row = { service, nation: oneOf(NATIONS, nation), source, ...(body && { body }) };
      return { key: exceptionKey(row), row };
    },
  );

/** Imports the services for which a postcode other than the home's decides. */
export const routedByImporter = (database: Database) =>
  tableImporter(
    database,
    referenceTables(database).routedBy,
    { service: exactly('service'), routed_by: exactly('routed_by') },
    ({ service, routed_by }) => ({
      key: service,
      row: { routedBy: oneOf(ROUTED_BY, routed_by) },
    }),
  );
