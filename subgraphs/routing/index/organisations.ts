import {
  organisationSchema,
  type Announcement,
  type Organisation,
} from '../../../shared/contract/listing-record.ts';
import type { Change, Database } from '../../../shared/storage/database.ts';
import { sameContent } from '../../../shared/storage/same-content.ts';

/** The organisations an announcement names, each once: responsible for it, providing it, paying for it. */
export function bodiesOf({ responsible, provider, funder }: Announcement): Organisation[] {
  const named = [responsible, provider, ...(funder ? [funder] : [])];
  return named.filter(({ id }, at) => named.findIndex((body) => body.id === id) === at);
}

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

/** An organisation's sort key by name, which is the key it is stored under. */
export const placeInOrder = ({ id, name }: Organisation): string =>
  plainName(name.en).slice(0, LONGEST_NAME) + THEN + id;

const idIn = (key: string) => key.slice(key.lastIndexOf(' ') + 1);

/**
 * The organisations that announcements named, in order of name. None is ever removed: whether one is still named
 * is looked up in the file of its listings, so publishers read concurrently cannot undo each other.
 */
export function createOrganisationBook(database: Database) {
  const organisations = database.table<object>('organisations');
  const names = database.table<object>('organisation-names');
  // An invalid row counts as missing: the next listing that names the organisation rewrites it.
  const byIds = async (ids: readonly string[]) =>
    (await organisations.getMany(ids)).map((row) => organisationSchema.safeParse(row).data);

  return {
    byId: async (id: string) => (await byIds([id]))[0],

    /** Up to `limit` names after a sort key, each with its organisation. */
    past: async (place: string | undefined, limit: number) => {
      const keys = (await names.range({ past: place, limit })).map(({ key }) => key);
      const rows = await byIds(keys.map(idIn));
      return keys.map((key, at) => {
        const body = rows[at];
        // An entry under a former name has no body.
        return { key, body: body && placeInOrder(body) === key ? body : undefined };
      });
    },

    /** The changes to the book for these announcements. */
    changesFor: async (announcements: readonly Announcement[]): Promise<Change[]> => {
      const named = new Map(announcements.flatMap(bodiesOf).map((body) => [body.id, body]));
      const stored = await byIds([...named.keys()]);
      return [...named.values()].flatMap((body, at) => {
        const before = stored[at];
        if (sameContent(body, before)) return [];
        const renamed = before && placeInOrder(before) !== placeInOrder(body);
        return [
          // Its name first: if interrupted in between, applying the announcement again completes the write.
          { table: names, put: placeInOrder(body), row: {} },
          { table: organisations, put: body.id, row: body },
          ...(renamed ? [{ table: names, remove: placeInOrder(before) }] : []),
        ];
      });
    },
  };
}
