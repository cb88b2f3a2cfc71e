import type { Database } from '../../../shared/storage/database.ts';
import { RowRejected } from '../../../shared/storage/import/csv.ts';
import { parsePostcode } from '../../../shared/domain/postcode.ts';
import { isGssCode } from '../../../shared/domain/gss-code.ts';
import type { Membership } from '../places/memberships.ts';
import { SUCCESSION_KINDS, type Succession } from '../places/succession.ts';
import { referenceTables } from '../reference.ts';
import {
  code,
  dayIn,
  exactly,
  LIFE,
  lifeIn,
  oneOf,
  perhaps,
  SOURCE,
  sourceIn,
  text,
} from './reading.ts';
import { tableImporter } from './tables.ts';

/** Imports when areas were in force whose names come from elsewhere. */
export const lifeImporter = (database: Database) =>
  tableImporter(
    database,
    referenceTables(database).lives,
    { code: exactly('code'), ...LIFE },
    (fields) => {
      const key = code(fields.code);
      return { key, row: { code: key, ...lifeIn(fields) } };
    },
  );

/** Imports the successions of areas. */
export const successionImporter = (database: Database) =>
  tableImporter(
    database,
    referenceTables(database).successions,
    {
      from: exactly('from'),
      to: exactly('to'),
      on: exactly('on'),
      kind: exactly('kind'),
      former_name: perhaps('former_name'),
      former_name_cy: perhaps('former_name_cy'),
      provisional: perhaps('provisional'),
      ...SOURCE,
    },
    ({ from, to, on, kind, former_name, former_name_cy, provisional, ...source }) => {
      const day = dayIn(on);
      const row: Succession = {
        from: code(from),
        to: code(to),
        kind: oneOf(SUCCESSION_KINDS, kind),
        ...(day && { on: day }),
        ...(former_name && { formerName: text(former_name, former_name_cy) }),
        ...(provisional === 'yes' && { isProvisional: true }),
        ...sourceIn(source),
      };
      if ((row.kind === 'RENAMED') !== (from === to))
        throw new RowRejected('only what is RENAMED keeps its code');
      return { key: from === to ? `${from}@${on}` : `${from}>${to}`, row };
    },
  );

/** Imports where the parts of areas that were split lie: within an area of any kind, or at a postcode. */
export const partImporter = (database: Database) =>
  tableImporter(
    database,
    referenceTables(database).parts,
    { from: exactly('from'), to: exactly('to'), within: exactly('within') },
    ({ from, to, within: written }) => {
      const within = isGssCode(written) ? written : parsePostcode(written);
      if (!within) throw new RowRejected('its within is neither a GSS code nor a postcode');
      return { key: `${from}>${to}>${within}`, row: { from: code(from), to: code(to), within } };
    },
  );

/** Imports what councils and counties belong to: combined authorities, health boards. */
export const membershipImporter = (database: Database) =>
  tableImporter(
    database,
    referenceTables(database).memberships,
    {
      member: exactly('member'),
      authority: exactly('authority'),
      from: perhaps('from'),
      to: perhaps('to'),
    },
    ({ member, authority, from: first, to: last }) => {
      const [from, to] = [dayIn(first), dayIn(last)];
      const row: Membership = {
        member: code(member),
        authority: code(authority),
        ...(from && { from }),
        ...(to && { to }),
      };
      return { key: `${member}>${authority}`, row };
    },
  );
