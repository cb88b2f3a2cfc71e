import { needed, optional, RowRejected, type Columns } from '../../../shared/storage/import/csv.ts';
import type { Importer } from '../../../shared/storage/import/load.ts';
import { isCrownDependency, isGssCode, isPseudo } from '../../../shared/domain/gss-code.ts';
import { parsePostcode } from '../../../shared/domain/postcode.ts';
import { putChanged } from '../../../shared/storage/same-content.ts';
import type { Database } from '../../../shared/storage/database.ts';
import { typeOf } from '../places/area.ts';
import { remembering } from '../places/former.ts';
import { putFootprints } from '../places/footprint.ts';
import type { PostcodeRow } from '../places/place.ts';
import { readReference, type Reference } from '../reference.ts';
import { AREA_FIELDS, type CodeCounts } from './code-counts.ts';

// The ONS renames columns from release to release: oslaua, lad23cd, lad26cd. Matched by pattern, never by position.
const always = {
  postcode: needed(/^pcds$/, /^pcd$/, /^pcd7$/, /^pcd8$/, /^postcode$/),
  council: needed(/^(oslaua|laua|lad\d{2}cd)$/),
  region: optional(/^(rgn|gor|rgn\d{2}cd)$/),
  ward: optional(/^(osward|ward|wd\d{2}cd)$/),
  parish: optional(/^(parish|parncp\d{2}cd)$/),
  constituency: optional(/^(pcon|pcon\d{2}cd)$/),
  icb: optional(/^(icb|icb\d{2}cd)$/),
  police: optional(/^(pfa|pfa\d{2}cd)$/),
  nationalPark: optional(/^(park|npark|npark\d{2}cd)$/),
  lsoa: optional(/^lsoa21(cd)?$/, /^lsoa11(cd)?$/),
  largeUser: optional(/^(usertype|usrtypind)$/),
  // In extracts only: in ONS data, a former council is known from earlier releases.
  formerly: optional(/^formerly$/),
};
// Without these, a full directory would give wrong answers, not just fewer: terminated postcodes as live ones.
const inFull = (column: typeof needed) => ({
  country: column(/^(ctry|ctry\d{2}cd)$/),
  county: column(/^(oscty|cty|cty\d{2}cd)$/),
  latitude: column(/^lat$/),
  longitude: column(/^long$/),
  introduced: column(/^dointr$/),
  terminated: column(/^doterm$/),
});

type Name = keyof typeof always | keyof ReturnType<typeof inFull>;
type Entry = { key: string; row: PostcodeRow };

// A release of the ONS directory has some fifty columns; an extract a handful.
const COLUMNS_OF_AN_EXTRACT = 16;

/** The columns of an ONS Postcode Directory of any release, or of an extract with the columns chosen. */
export const postcodeColumnsFor = (header: readonly string[]): Columns<Name> => ({
  ...always,
  ...inFull(header.length > COLUMNS_OF_AN_EXTRACT ? needed : optional),
});

/** Imports the ONS Postcode Directory: each release over earlier ones, whose councils are remembered. */
export const postcodeImporter = (
  database: Database,
  counts?: CodeCounts,
): Importer<Name, Entry> => {
  const table = database.table<PostcodeRow>('postcodes');
  let reference: Promise<Reference> | undefined;
  return {
    columns: postcodeColumnsFor,
    read: readRow,
    identity: ({ key }) => key,
    keep: async (batch) => {
      const { gazetteer } = await (reference ??= readReference(database));
      const put = await putChanged(database, table, batch, (told, stored) =>
        remembering(told, stored, gazetteer),
      );
      const rows = batch.map(({ row }) => row);
      await putFootprints(database, rows);
      counts?.add(rows);
      return put;
    },
  };
};

// In the order of the stored row: rows of one shape are the fastest to write and read.
const CODES = [...AREA_FIELDS, 'lsoa'] as const;

function readRow(fields: Record<Name, string>): Entry {
  // Reports identify a bad row by line number: the postcode itself is never repeated.
  const key = parsePostcode(fields.postcode);
  if (!key) throw new RowRejected('its postcode is not one');
  const row: PostcodeRow = {};
  for (const name of CODES) put(row, name, code(name, fields));
  // Outside national parks the ONS writes a code that means "not in one".
  if (row.nationalPark && typeOf(row.nationalPark) !== 'NATIONAL_PARK') delete row.nationalPark;
  put(row, 'formerly', codes('formerly', fields));
  put(row, 'introduced', month('introduced', fields));
  put(row, 'terminated', month('terminated', fields));
  Object.assign(row, position(fields));
  if (fields.largeUser === '1') row.largeUser = true;
  if (isCrownDependency(fields.country || fields.council)) row.outsideUk = true;
  return { key, row };
}

function put<Field extends keyof PostcodeRow>(
  row: PostcodeRow,
  field: Field,
  value: PostcodeRow[Field],
) {
  if (value !== undefined) row[field] = value;
}

function code(name: Name, fields: Record<Name, string>): string | undefined {
  const value = fields[name];
  return value === '' || isPseudo(value) ? undefined : gss(name, value);
}

const codes = (name: Name, fields: Record<Name, string>): string[] | undefined =>
  fields[name] === '' ? undefined : fields[name].split(' ').map((value) => gss(name, value));

function gss(name: Name, value: string): string {
  if (isGssCode(value) || isCrownDependency(value)) return value;
  throw new RowRejected(`its ${name} ${JSON.stringify(value.slice(0, 20))} is not a GSS code`);
}

function month(name: Name, fields: Record<Name, string>): string | undefined {
  const value = fields[name];
  if (value === '') return undefined;
  if (!/^\d{4}(0[1-9]|1[0-2])$/.test(value))
    throw new RowRejected(`its ${name} is not a year and month (YYYYMM)`);
  return `${value.slice(0, 4)}-${value.slice(4)}`;
}

// The ONS writes 99.999999, 0.000000 where there is no position.
function position({ latitude, longitude }: Record<Name, string>) {
  const [north, east] = [Number(latitude), Number(longitude)];
  const somewhere =
    latitude !== '' && longitude !== '' && north > 49 && north < 61.5 && east > -9 && east < 2.5;
  return somewhere ? { latitude: north, longitude: east } : {};
}
