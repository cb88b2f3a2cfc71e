import { groupBy } from '../../../shared/runtime/group-by.ts';
import { needed, optional, RowRejected } from '../../../shared/storage/import/csv.ts';
import type { Importer } from '../../../shared/storage/import/load.ts';
import { isGssCode } from '../../../shared/domain/gss-code.ts';
import { parsePostcode } from '../../../shared/domain/postcode.ts';
import type { Database } from '../../../shared/storage/database.ts';
import { putChanged } from '../../../shared/storage/same-content.ts';
import { isPseudo } from '../../../shared/domain/gss-code.ts';
import type { Localities } from '../places/sides.ts';

type Name = 'postcode' | 'council' | 'uprn' | 'addresses';
type Side = { postcode: string; council: string; uprn: string; addresses: number | undefined };

/**
 * Imports which councils a postcode's addresses lie in: from the ONS UPRN Directory, one row per address, or
 * from an extract with one row per postcode and council.
 */
export function localityImporter(database: Database): Importer<Name, Side> {
  const table = database.table<Localities>('localities');
  return {
    columns: {
      postcode: needed(/^pcds$/, /^pcd$/, /^postcode$/),
      council: needed(/^(lad|oslaua|laua|lad\d{2}cd)$/),
      uprn: optional(/^uprn$/),
      addresses: optional(/^addresses$/),
    },
    read: ({ postcode: typed, council, uprn, addresses }) => {
      const postcode = parsePostcode(typed);
      if (!postcode) throw new RowRejected('its postcode is not one');
      if (council === '' || isPseudo(council)) return null;
      if (!isGssCode(council)) throw new RowRejected('its council is not a GSS code');
      if (!/^\d{0,9}$/.test(addresses)) throw new RowRejected('its addresses are not a number');
      return {
        postcode,
        council,
        uprn,
        addresses: addresses === '' ? undefined : Number(addresses),
      };
    },
    identity: ({ postcode, council, uprn }) => uprn || `${postcode}|${council}`,
    keep: async (batch) => {
      const byPostcode = groupBy(batch, ({ postcode }) => postcode);
      const postcodes = [...byPostcode.keys()];
      const stored = await table.getMany(postcodes);
      const merged = postcodes.map((key, index) => ({
        key,
        row: merge(stored[index], byPostcode.get(key)!),
      }));
      return putChanged(database, table, merged);
    },
  };
}

function merge(stored: Localities | undefined, sides: readonly Side[]): Localities {
  const byCouncil = new Map((stored?.sides ?? []).map((side) => [side.council, side]));
  for (const { council, addresses } of sides) {
    byCouncil.set(council, { council, ...(addresses !== undefined && { addresses }) });
  }
  return { sides: [...byCouncil.values()].sort((a, b) => (a.council < b.council ? -1 : 1)) };
}
