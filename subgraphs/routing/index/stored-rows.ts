import { LRUCache } from 'lru-cache';
import { announcementSchema, type Announcement } from '../../../shared/contract/listing-record.ts';
import type { Logger } from '../../../shared/runtime/logger.ts';
import { filesOf } from './filing.ts';
import { unsealed } from './sealed.ts';

/** The fields of an announcement that summaries need: few enough to read for every listing. */
const outlineSchema = announcementSchema.pick({
  id: true,
  publisher: true,
  tier: true,
  services: true,
  responsible: true,
  provider: true,
  coverage: true,
  validFrom: true,
  validTo: true,
  assuredOn: true,
  reviewDue: true,
  duty: true,
  funder: true,
  statedBy: true,
});

/** An announcement without the fields that only responses need: title, channels, rule. */
export type Outline = Pick<Announcement, keyof (typeof outlineSchema)['shape']>;

const MOST_TOLD_OF = 10_000;

/** The files of a stored row; none if it is not an announcement. */
export function filesOfRow(row: object): string[] {
  const announcement = unsealed(row) ?? announcementSchema.safeParse(row).data;
  return announcement ? filesOf(announcement) : [];
}

/**
 * Parses rows of the index as announcements. A row may have been written by an older version or edited by hand:
 * missing fields get their defaults, and one that is not an announcement is left out and logged once.
 */
export function storedRows(log: Pick<Logger, 'warn'>) {
  const unreadable = new LRUCache<string, true>({ max: MOST_TOLD_OF });

  const readBy =
    <Read extends { id: string; publisher: string }>(schema: {
      safeParse: (row: unknown) => {
        data?: Read | undefined;
        error?:
          | { issues: readonly { path: readonly PropertyKey[]; code?: string | undefined }[] }
          | undefined;
      };
    }) =>
    (id: string, row: object): Read | Announcement | undefined => {
      const whole = unsealed(row);
      if (whole?.id === id) return whole;
      const { data, error } = schema.safeParse(row);
      if (data?.id === id && id.startsWith(`${data.publisher}:`)) return data;
      if (!unreadable.has(id)) {
        unreadable.set(id, true);
        const [{ path, code } = { path: ['id'], code: 'another' }] = error?.issues ?? [];
        log.warn(
          { listing: id, path: path.join('.'), problem: code },
          'stored listing not readable',
        );
      }
      return undefined;
    };

  return {
    announcement: readBy<Announcement>(announcementSchema),
    outline: readBy<Outline>(outlineSchema),
    /** Whether a listing's row was found not to be an announcement. */
    isUnreadable: (id: string) => unreadable.has(id),
    /** Clears the mark of a listing whose row was rewritten. */
    renewed: (id: string) => unreadable.delete(id),
    forget: () => unreadable.clear(),
  };
}

export type StoredRows = ReturnType<typeof storedRows>;
