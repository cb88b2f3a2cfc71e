import { needed, optional, RowRejected, type Columns } from '../../../shared/storage/import/csv.ts';
import type { Importer } from '../../../shared/storage/import/load.ts';
import { isGssCode } from '../../../shared/domain/gss-code.ts';
import { NATIONS } from '../../../shared/domain/nation.ts';
import type { Text } from '../../../shared/domain/language.ts';
import { organisationId } from '../../../shared/domain/organisation-id.ts';
import type { Database, Table } from '../../../shared/storage/database.ts';
import { putChanged } from '../../../shared/storage/same-content.ts';
import { AREA_TYPES, typeOf, type Area, type AreaType, type Succession } from '../places/area.ts';
import { referenceTables } from '../reference.ts';
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

const exactly = (name: string) => needed(new RegExp(`^${name}$`));
const perhaps = (name: string) => optional(new RegExp(`^${name}$`));
const text = (en: string, cy: string): Text => ({ en, ...(cy && { cy }) });

function code(value: string): string {
  if (!isGssCode(value))
    throw new RowRejected(`${JSON.stringify(value.slice(0, 20))} is not a GSS code`);
  return value;
}

function oneOf<T extends string>(values: readonly T[], value: string): T {
  if (!values.includes(value as T))
    throw new RowRejected(`${JSON.stringify(value.slice(0, 30))} is none of ${values.join(', ')}`);
  return value as T;
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
      from: perhaps('from'),
      to: perhaps('to'),
    },
    (fields) => {
      const key = code(fields.code);
      const type: AreaType = fields.type ? oneOf(AREA_TYPES, fields.type) : typeOf(key);
      const { parent, from, to } = fields;
      const row: Area = {
        code: key,
        type,
        name: text(fields.name, fields.name_cy),
        ...(parent && { parent }),
        ...(from && { from }),
        ...(to && { to }),
      };
      return { key, row };
    },
  );

/** Imports the successions of areas. */
export const successionImporter = (database: Database) =>
  tableImporter(
    database,
    referenceTables(database).successions,
    { from: exactly('from'), to: exactly('to'), on: exactly('on'), kind: exactly('kind') },
    ({ from, to, on, kind }) => {
      const row: Succession = {
        from: code(from),
        to: code(to),
        kind: oneOf(['ABOLISHED', 'RECODED', 'REDRAWN'], kind),
        ...(on && { on }),
      };
      return { key: `${from}>${to}`, row };
    },
  );

/** Imports which combined authority each council belongs to. */
export const membershipImporter = (database: Database) =>
  tableImporter(
    database,
    referenceTables(database).memberships,
    { council: exactly('council'), authority: exactly('authority') },
    ({ council, authority }) => ({
      key: code(council),
      row: { council, authority: code(authority) },
    }),
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
