import type { Logger } from '../../../shared/runtime/logger.ts';
import type { TakeReport } from '../../../shared/protocol/reports/report.ts';
import type { AnnouncementIndex } from '../index/announcements.ts';
import type { Publisher } from '../index/follower.ts';

/** Hands reports on to whoever publishes the listing. Routing keeps nothing of them. */
export const forwardReports =
  (
    index: AnnouncementIndex,
    publisherNamed: (name: string) => Publisher | undefined,
    log: Logger,
  ): TakeReport =>
  async (told) => {
    const [indexed] = await index.byIds([told.listing]);
    if (!indexed) return { refused: 'UNKNOWN_LISTING' };
    const { publisher } = indexed.announcement;
    const desk = publisherNamed(publisher)?.desk;
    if (!desk) return { refused: 'NOT_TAKEN' };
    try {
      return await desk.take(told);
    } catch (error) {
      // By its name only: an error may quote what it is about, and that is the person's own.
      const { name, code } = error as Error & { code?: unknown };
      log.warn({ publisher, error: name, code }, 'report not handed on');
      return { refused: 'NOT_TAKEN' };
    }
  };
