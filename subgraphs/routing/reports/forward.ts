import type { Logger } from '../../../shared/runtime/logger.ts';
import type { TakeReport } from '../../../shared/protocol/reports/report.ts';
import type { AnnouncementIndex } from '../index/announcements.ts';
import type { Publisher } from '../index/follower.ts';

/** Forwards reports to the listing's publisher. Routing stores nothing of them. */
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
      // Logs the name and code only: an error message may quote the person's own words.
      const { name, code } = error as Error & { code?: unknown };
      log.warn({ publisher, error: name, code }, 'report not handed on');
      return { refused: 'NOT_TAKEN' };
    }
  };
