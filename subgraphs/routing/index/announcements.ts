import type { FeedPage } from '../../../shared/protocol/feed/feed.ts';
import { serviceId } from '../../../shared/contract/identifiers.ts';
import type { Logger } from '../../../shared/runtime/logger.ts';
import type { Database } from '../../../shared/storage/database.ts';
import { createFiles } from './files.ts';
import { fileOfService } from './filing.ts';
import { createNaming, type CurrentRegister } from './naming.ts';
import { createOrganisationBook } from './organisations.ts';
import { createReadLately, type Indexed } from './read-lately.ts';
import { createServiceList } from './services.ts';
import { BESIDE_ANSWERS } from './slices.ts';
import type { SpeaksFor } from './statements.ts';
import { filesOfRow, storedRows } from './stored-rows.ts';
import { createTaking } from './taking.ts';
import { outlinesFor, type Pause } from './service-outlines.ts';

/** The index of publishers' announcements, filed by service and place. */
export type AnnouncementIndex = ReturnType<typeof createAnnouncementIndex>;

/** What the index has to know of bodies: who speaks for one, and the register's entries. */
type Bodies = { speaksFor?: SpeaksFor; register?: CurrentRegister };

/** The table of announcements. */
export const announcementTable = (database: Database) =>
  database.table<object>('announcements', filesOfRow);

/** Opens the index on a database; listings of publishers that are not served are indexed but in no answer. */
export function createAnnouncementIndex(
  database: Database,
  log: Pick<Logger, 'warn'>,
  isServed: (publisher: string) => boolean = () => true,
  mostAtOnce: number = BESIDE_ANSWERS,
  { speaksFor = () => false, register = () => undefined }: Bodies = {},
) {
  const announcements = announcementTable(database);
  const organisations = createOrganisationBook(database);
  const services = createServiceList(database);
  const stored = storedRows(log);
  const names = createNaming(organisations, register);
  const readLately = createReadLately(announcements, stored, isServed, names, log);
  const files = createFiles(announcements);
  const listeners = new Set<(services: ReadonlySet<string>) => void>();
  const taking = createTaking({
    database,
    announcements,
    stored,
    organisations,
    speaksFor,
    services,
    forget: (ids, changed) => {
      readLately.drop(ids);
      files.drop(changed);
    },
    mostAtOnce,
  });

  return {
    byIds: readLately.byIds,
    organisations,
    names,

    /** Listings of a service filed at any of these places. */
    serving: async (service: string, places: readonly string[]): Promise<Indexed[]> => {
      const found = await readLately.byIds(await files.idsAt(service, places));
      // The previous files of an unreadable row are not known, so check the listing itself.
      return found.filter(
        (indexed) => indexed !== undefined && indexed.announcement.services.includes(service),
      ) as Indexed[];
    },

    /** A page of listings of one file, or of all, in order of id, after a given id. */
    page: async (
      file: string | undefined,
      past: string | undefined,
      limit: number,
    ): Promise<Indexed[]> => {
      const page: Indexed[] = [];
      for (let last = past; ;) {
        const rows = await announcements.range({ file, past: last, limit });
        page.push(...(await readLately.fromRows(rows)));
        // Listings that are in no answer are skipped: a page shorter than the limit is the last.
        if (page.length >= limit || rows.length < limit) return page.slice(0, limit);
        last = rows.at(-1)!.key;
      }
    },

    /** Every service that has or had a listing, each with a stamp that changes when its listings do. */
    services: services.all,

    /** Whether any listing is for a service. */
    isFiled: async (service: string): Promise<boolean> =>
      serviceId.safeParse(service).success &&
      (await announcements.range({ file: fileOfService(service), limit: 1 })).length > 0,

    /** All listings of a service that may be in answers. */
    listingsOf: (service: string, pause: Pause) =>
      outlinesFor(service, { announcements, stored, names }, isServed, pause),

    cursorOf: taking.cursorOf,

    /** Applies a page of a publisher's feed: its items and the cursor after them. */
    take: async (publisher: string, page: FeedPage): Promise<void> => {
      const touched = await taking.page(publisher, page);
      if (touched.size > 0) for (const listener of listeners) listener(touched);
    },

    /** Drops all announcements of a publisher that has left. */
    drop: taking.drop,

    /** Judges anew what a publisher's listings say of bodies: whom it speaks for has changed. */
    judgeAnew: taking.judgeAnew,

    /** Registers a listener for the services whose listings each applied page changed. */
    onChange: (listener: (services: ReadonlySet<string>) => void) => listeners.add(listener),

    /** Clears the in-memory caches: another process may have changed the store. */
    forget: () => {
      readLately.forget();
      files.forget();
      organisations.forget();
    },
  };
}
