import type { Text } from '../../shared/domain/language.ts';
import type { Database } from '../../shared/storage/database.ts';

/** A council as stored in the local tier. */
export type Authority = {
  gss: string;
  /** Its name in GOV.UK's link lists. */
  slug: string;
  name: Text;
  homepage?: string | undefined;
  phone?: string | undefined;
  type: 'COUNTY' | 'DISTRICT' | 'UNITARY';
};

export type AuthorityStore = ReturnType<typeof createAuthorityStore>;

/** The councils that publish in the local tier. */
export function createAuthorityStore(database: Database) {
  const table = database.table<Authority>('authorities');
  return {
    table,
    byCodes: table.getMany,
    all: async () => (await table.range()).map(({ row }) => row),
  };
}
