import { LRUCache } from 'lru-cache';
import { announcementSchema, type Announcement } from '../../../shared/contract/listing-record.ts';
import type { Logger } from '../../../shared/runtime/logger.ts';
import { filesOf } from './filing.ts';
import { unsealed } from './sealed.ts';

/** What of an announcement sums the directory up: little enough to be read of every listing there is. */
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
});

/** An announcement without what is only told to callers: title, channels, rule. */
export type Outline = Pick<Announcement, keyof (typeof outlineSchema)['shape']>;

const MOST_TOLD_OF = 10_000;

/** The files of a stored row; none of one that is no announcement. */
export function filesOfRow(row: object): string[] {
  const announcement = unsealed(row) ?? announcementSchema.safeParse(row).data;
  return announcement ? filesOf(announcement) : [];
}

/**
 * Reads rows of the index as announcements. An older version of the directory may have written one, or a hand:
 * what a row leaves out is filled in, and one that is no announcement is left out and told of once.
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
    /** Whether a listing's row was found to be no announcement. */
    isUnreadable: (id: string) => unreadable.has(id),
    /** A listing's row was written anew. */
    renewed: (id: string) => unreadable.delete(id),
    forget: () => unreadable.clear(),
  };
}

export type StoredRows = ReturnType<typeof storedRows>;
