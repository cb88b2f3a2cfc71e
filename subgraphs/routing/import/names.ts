import { RowRejected, type Columns, type Positions } from '../../../shared/storage/import/csv.ts';
import type { Importer } from '../../../shared/storage/import/load.ts';
import type { Database } from '../../../shared/storage/database.ts';
import { typeOf, type Area } from '../places/area.ts';
import { referenceTables } from '../reference.ts';
import { tableImporter } from './tables.ts';

type Name = 'code' | 'name' | 'nameCy';

// "WD25CD", "WD25NM", "WD25NMW": a prefix for the kind of area, two digits for the year.
const CODE = /^[a-z]+\d{2}cd$/;
const NAME = /^[a-z]+\d{2}nm$/;
const NAME_CY = /^[a-z]+\d{2}nmw$/;

// Not councils: they need their full names, which the list of authorities has and this one has not.
const WITH_NAMES = new Set(['WARD', 'PARISH', 'CONSTITUENCY', 'REGION', 'ICB', 'POLICE']);

const COLUMNS: Columns<Name> = {
  code: { names: [CODE], needed: true },
  name: { names: [NAME], needed: true },
  nameCy: { names: [NAME_CY], needed: false },
};

const isOfNames = (header: readonly string[]): boolean => {
  const names = header.map((name) => name.trim().toLowerCase());
  return names.some((name) => CODE.test(name)) && names.some((name) => NAME.test(name));
};

/** The columns of a "names and codes" file; none for a file in another format. */
export const nameColumns = (header: readonly string[]): Columns<Name> | Positions<Name> =>
  isOfNames(header) ? COLUMNS : [];

/** Imports the "names and codes" files of the ONS Postcode Directory; null for a file in another format. */
export function nameImporter(
  database: Database,
  header: readonly string[],
): Importer<Name, { key: string; row: Area }> | null {
  if (!isOfNames(header)) return null;
  return tableImporter(
    database,
    referenceTables(database).areas,
    COLUMNS,
    ({ code, name, nameCy }) => {
      const type = typeOf(code);
      if (!WITH_NAMES.has(type)) return null;
      if (!name) throw new RowRejected('it has no name');
      return {
        key: code,
        row: { code, type, name: { en: name, ...(nameCy && nameCy !== name && { cy: nameCy }) } },
      };
    },
  );
}
