import type { AnnouncementIndex } from './announcements.ts';
import type { Indexed } from './read-lately.ts';

/**
 * A page of listings that are in any of some files, in order of id, after a given id; of all listings, where no file
 * is named. A page shorter than the limit is the last.
 */
export async function pageOfFiles(
  index: Pick<AnnouncementIndex, 'page'>,
  files: readonly string[],
  past: string | undefined,
  limit: number,
): Promise<Indexed[]> {
  if (files.length < 2) return index.page(files[0], past, limit);
  const pages = await Promise.all(files.map((file) => index.page(file, past, limit)));
  const byId = new Map(pages.flat().map((indexed) => [indexed.announcement.id, indexed]));
  return [...byId.values()]
    .sort((a, b) => (a.announcement.id < b.announcement.id ? -1 : 1))
    .slice(0, limit);
}
