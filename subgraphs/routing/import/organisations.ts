import type { z } from 'zod';
import { phoneNumber, webAddress } from '../../../shared/domain/contact.ts';
import { gssCode, isGssCode } from '../../../shared/domain/gss-code.ts';
import { plainText, say, textSchema } from '../../../shared/domain/language.ts';
import { organisationIdSchema } from '../../../shared/domain/organisation-id.ts';
import type { Database } from '../../../shared/storage/database.ts';
import { needed, optional, RowRejected } from '../../../shared/storage/import/csv.ts';
import type { RegisterRow } from '../bodies/register.ts';
import { readReference, referenceTables } from '../reference.ts';
import { tableImporter } from './tables.ts';

const LONGEST_NAME = 200;
const MOST_NAMED = 50;

/** The columns of a file of organisations; all but `id` may be empty or missing. */
const COLUMNS = {
  id: needed(/^id$/),
  name: optional(/^name$/),
  name_cy: optional(/^name_cy$/),
  former_names: optional(/^former_names$/),
  identifiers: optional(/^identifiers$/),
  homepage: optional(/^homepage$/),
  phone: optional(/^phone$/),
  area: optional(/^area$/),
};
type Fields = Record<keyof typeof COLUMNS, string>;

/**
 * Imports organisations on an operator's word, which comes before the shipped data and before what publishers say,
 * field by field. An identifier is one body's: a row that claims another's is refused, and names both.
 */
export async function organisationImporter(database: Database) {
  const tables = referenceTables(database);
  const { register: shipped } = await readReference(database, []);
  const rows = new Map((await tables.register.range()).map(({ key, row }) => [key, row]));
  const holder = new Map<string, string>();
  const enter = (key: string, row: RegisterRow) => {
    for (const id of rows.get(key)?.identifiers ?? []) holder.delete(id);
    rows.set(key, row);
    for (const id of row.identifiers ?? []) holder.set(id, key);
  };
  for (const [key, row] of rows) enter(key, row);
  const entered = new Set<string>();

  /** The body that has an identifier already. */
  const bodyWith = (id: string): string | undefined => {
    const entry = shipped.idOf(id);
    return holder.get(id) ?? (rows.has(entry) || shipped.body(entry) ? entry : undefined);
  };
  const shown = (id: string) => {
    const name = rows.get(id)?.name ?? shipped.body(id)?.name;
    return name ? `${id} (${say(name, 'EN')})` : id;
  };
  const refuseAnothers = (key: string, row: RegisterRow) => {
    for (const id of row.identifiers ?? []) {
      const another = bodyWith(id);
      if (another !== undefined && another !== key)
        throw new RowRejected(
          `${id} is an identifier of ${shown(another)}, and cannot be one of ${key} too`,
        );
    }
  };

  return tableImporter(database, tables.register, COLUMNS, (fields: Fields) => {
    const asked = checked(organisationIdSchema, fields.id, 'id', 'an identifier');
    // A body has several GSS codes over the years, and one entry.
    const key = isGssCode(asked) ? shipped.idOf(asked) : asked;
    const another = bodyWith(asked);
    if (another !== undefined && another !== key)
      throw new RowRejected(
        `${asked} is an identifier of ${shown(another)}: give the row that id, or take the identifier from it first`,
      );
    const row = read(key, fields);
    if (!row.name && !shipped.body(key))
      throw new RowRejected('it has no name, and the directory knows none for its id');
    refuseAnothers(key, row);
    // A second row of a body is refused by whoever reads the file, and must not stand in for the first.
    if (!entered.has(key)) enter(key, row);
    entered.add(key);
    return { key, row };
  });
}

function read(id: string, fields: Fields): RegisterRow {
  const { name: en, name_cy: cy, homepage, phone, area } = fields;
  if (cy && !en) throw new RowRejected('it has a Welsh name and no English one');
  const names = textSchema(LONGEST_NAME);
  const identifiers = listOf(fields.identifiers, 'identifiers').map((one) => {
    const id = checked(organisationIdSchema, one, 'identifiers', 'a scheme and a value');
    // What has no scheme would become an id of the directory's own.
    if (id !== one && id.endsWith(`:${one}`))
      throw new RowRejected(`its identifiers: ${quoted(one)} is not a scheme and a value`);
    return id;
  });
  const formerNames = listOf(fields.former_names, 'former_names').map((one) =>
    checked(plainText(LONGEST_NAME), one, 'former_names', 'a name of 200 characters at most'),
  );
  return {
    id,
    ...(en && {
      name: checked(names, { en, ...(cy && { cy }) }, 'name', 'a name of 200 characters at most'),
    }),
    ...(formerNames.length > 0 && { formerNames }),
    ...(identifiers.length > 0 && { identifiers: [...new Set(identifiers)] }),
    ...(homepage && { homepage: checked(webAddress, homepage, 'homepage', 'a web address') }),
    ...(phone && { phone: checked(phoneNumber, phone, 'phone', 'a telephone number') }),
    ...(area && { area: checked(gssCode, area, 'area', 'a GSS code') }),
  };
}

function listOf(value: string, column: string): string[] {
  const list = value
    .split('|')
    .map((one) => one.trim())
    .filter(Boolean);
  if (list.length > MOST_NAMED)
    throw new RowRejected(`its ${column} are more than ${MOST_NAMED}: ${list.length}`);
  return list;
}

function checked<T>(schema: z.ZodType<T>, value: unknown, column: string, wanted: string): T {
  const { data, success } = schema.safeParse(value);
  if (!success) throw new RowRejected(`its ${column}: ${quoted(value)} is not ${wanted}`);
  return data;
}

const quoted = (value: unknown) => JSON.stringify(value).slice(0, 60);
