import { LRUCache } from 'lru-cache';
import type { Organisation } from '../../../shared/contract/listing-record.ts';
import type { Change, Database } from '../../../shared/storage/database.ts';
import { sameContent } from '../../../shared/storage/same-content.ts';
import { entryAfter, type NamingIt, type Written } from './entry-after.ts';
import { bodiesOf, inSameWords, saidSchema, type Said, type SpeaksFor } from './statements.ts';

/** A name normalised for comparison: lower case without accents, words one space apart. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

const LONGEST_NAME = 80;
// Two spaces sort before the one between words: "Shelter" comes before "Shelter Cymru".
const THEN = '  ';
// More than the listings kept in memory can name.
const MOST_KEPT = 60_000;
const REMOVED_AT_ONCE = 1_000;

/** An organisation's sort key by name, which is the key it is stored under. */
export const placeInOrder = ({ id, name }: Pick<Organisation, 'id' | 'name'>): string =>
  plainName(name.en).slice(0, LONGEST_NAME) + THEN + id;

const idIn = (key: string) => key.slice(key.lastIndexOf(' ') + 1);

export type OrganisationBook = ReturnType<typeof createOrganisationBook>;

/**
 * What listings say of the organisations they name, in order of name: of each body the words of one listing, its own
 * publisher's before others'. Another publisher's words about a body that has an entry change nothing.
 */
export function createOrganisationBook(database: Database) {
  const organisations = database.table<object>('organisations');
  const names = database.table<object>('organisation-names');
  const kept = new LRUCache<string, { said: Said | null }>({ max: MOST_KEPT });
  let changes = 0;

  // An invalid row counts as missing: the next listing that names the organisation rewrites it.
  const stored = async (ids: readonly string[]): Promise<(Said | undefined)[]> =>
    (await organisations.getMany(ids)).map((row) => saidSchema.safeParse(row).data);

  const entryChange = (id: string, before: Said | undefined, after: Said | undefined): Change => {
    if (!after) return { table: organisations, remove: id };
    // A new entry is the body's own, or the first: two processes cannot both be first.
    return before || after.own
      ? { table: organisations, put: id, row: after }
      : { table: organisations, insert: id, row: after };
  };

  return {
    /** Changes whenever an entry may have changed. */
    changes: () => changes,

    /** The entry of a body, if it is in memory: null for a body without one, undefined where it has to be read. */
    kept: (id: string): Said | null | undefined => kept.get(id)?.said,

    /** Reads entries into memory. */
    read: async (ids: readonly string[]): Promise<ReadonlyMap<string, Said | null>> => {
      const before = changes;
      const rows = await stored(ids);
      const found = new Map(ids.map((id, at) => [id, rows[at] ?? null]));
      // Not kept if anything changed during the read: it is read again the next time.
      if (changes === before) for (const [id, said] of found) kept.set(id, { said });
      return found;
    },

    /** Up to `limit` names after a sort key, each with its organisation. */
    past: async (place: string | undefined, limit: number) => {
      const keys = (await names.range({ past: place, limit })).map(({ key }) => key);
      const rows = await stored(keys.map(idIn));
      return keys.map((key, at) => {
        const body = rows[at];
        // An entry under a former name has no body.
        return { key, body: body && placeInOrder(body) === key ? body : undefined };
      });
    },

    /** The changes to the book that changes of listings make. */
    changesFor: async (
      written: readonly Written[],
      speaksFor: SpeaksFor,
      namingIt: NamingIt,
    ): Promise<Change[]> => {
      const news = written.filter(({ before, after }) => !inSameWords(before, after));
      const ids = new Set(
        news.flatMap(({ before, after }) =>
          [before, after].flatMap((listing) =>
            listing ? bodiesOf(listing).map(({ id }) => id) : [],
          ),
        ),
      );
      const rows = await stored([...ids]);
      const all: Change[] = [];
      for (const [at, id] of [...ids].entries()) {
        const before = rows[at];
        const after = await entryAfter(id, before, news, written, speaksFor, namingIt);
        if (sameContent(before, after)) continue;
        const renamed = before && (!after || placeInOrder(before) !== placeInOrder(after));
        all.push(
          // Its name first: if interrupted in between, applying the announcement again completes the write.
          ...(after ? [{ table: names, put: placeInOrder(after), row: {} }] : []),
          entryChange(id, before, after),
          ...(renamed ? [{ table: names, remove: placeInOrder(before) }] : []),
        );
      }
      return all;
    },

    /** Evicts entries that were rewritten. */
    drop: (written: readonly Change[]) => {
      for (const change of written) if (change.table === organisations) kept.delete(keyOf(change));
      if (written.length > 0) changes++;
    },

    /** Removes every entry. */
    clear: async (): Promise<void> => {
      // In parts, and not by dropping the tables: those who have them open go on with them.
      for (const table of [names, organisations])
        for (;;) {
          const rows = await table.range({ limit: REMOVED_AT_ONCE });
          if (rows.length === 0) break;
          await database.write(rows.map(({ key }): Change => ({ table, remove: key })));
        }
    },

    /** Clears what is in memory. */
    forget: () => {
      changes++;
      kept.clear();
    },
  };
}

const keyOf = (change: Change): string =>
  'put' in change
    ? change.put
    : 'insert' in change
      ? change.insert
      : 'remove' in change
        ? change.remove
        : '';
