import { z } from 'zod';
import { plainText } from '../../domain/language.ts';

/** What can be wrong with a listing. */
export type ReportReason =
  | 'WRONG_CONTACT'
  | 'CLOSED'
  | 'WRONG_AREA'
  | 'WRONG_ELIGIBILITY'
  | 'OUT_OF_DATE'
  | 'NOT_WELSH'
  | 'OTHER';

/** A report that a listing is wrong. Its text is the person's own: stored, shown to the owner, never logged. */
export type ToldReport = {
  /** The listing's id. */
  listing: string;
  reason: ReportReason;
  text?: string | null | undefined;
  contact?: string | null | undefined;
};

export type ReportRefusal = 'UNKNOWN_LISTING' | 'TOO_MANY' | 'BAD_TEXT' | 'NOT_TAKEN';

/** The outcome of a report: accepted, with a reference, or refused. */
export type ReportOutcome = { reference: string } | { refused: ReportRefusal };

/** Sends a report of a wrong listing to its publisher. */
export type TakeReport = (told: ToldReport) => Promise<ReportOutcome>;

/** Where a publisher accepts reports, and says how many are still open. */
export type ReportDesk = { take: TakeReport; waiting: () => Promise<number> };

/** A text that somebody typed; undefined where it is empty after trimming. */
export const typed = (max: number) =>
  z
    .string()
    .nullish()
    // Web forms end lines with CRLF.
    .transform((text) => text?.replaceAll('\r\n', '\n').trim() || undefined)
    .pipe(plainText(max).optional());

/** The texts of a report as they are stored. */
export const reportTexts = z.object({ text: typed(2_000), contact: typed(200) });
