import { keyFrom } from '../../contract/identifiers.ts';
import { operates } from '../../http/key-record.ts';
import type { ReportOwners } from '../../protocol/reports/resolvers.ts';
import type { ListingReads } from '../../storage/listings.ts';
import type { Editors } from './editors.ts';
import { mayChange } from './speaking.ts';

/** Who may read and settle a publisher's reports: people write in them how to reach them. */
export const reportOwners = (
  publisher: string,
  editors: Editors,
  listings: Pick<ListingReads<unknown>, 'byKeys'>,
): ReportOwners => ({
  of: async (caller) => {
    const key = await editors.of(caller);
    const rowsOf = async (ids: readonly string[]) => {
      const keys = ids.map((id) => keyFrom(publisher, id) ?? '');
      return listings.byKeys(keys);
    };
    return {
      holder: key.holder,
      mayChange: async (ids) => {
        if (operates(key)) return new Set(ids);
        const rows = await rowsOf(ids);
        return new Set(
          ids.filter((_, at) => {
            const row = rows[at];
            return row !== undefined && mayChange(key, row);
          }),
        );
      },
      check: async (listing) => {
        const [row] = await rowsOf([listing]);
        if (row) await editors.check(key, { listing, of: row, tried: 'SETTLE_REPORT' });
        else await editors.operator(caller);
      },
    };
  },
});
