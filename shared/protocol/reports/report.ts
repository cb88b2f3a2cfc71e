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

/** Somebody says that a listing is wrong. Its text is the person's own: stored, shown to the owner, never logged. */
export type ToldReport = {
  /** The listing's id. */
  listing: string;
  reason: ReportReason;
  text?: string | null | undefined;
  contact?: string | null | undefined;
};

export type ReportRefusal = 'UNKNOWN_LISTING' | 'TOO_MANY' | 'BAD_TEXT' | 'NOT_TAKEN';

/** What comes of a report: taken, with what to refer to it by, or not. */
export type ReportOutcome = { reference: string } | { refused: ReportRefusal };

/** A publisher's way to be told that a listing of its is wrong. */
export type TakeReport = (told: ToldReport) => Promise<ReportOutcome>;

/** Where a publisher takes reports: it is told one, and asked how many wait to be decided on. */
export type ReportDesk = { take: TakeReport; waiting: () => Promise<number> };

/** A text that somebody typed, or none where nothing is left of it after trimming. */
export const typed = (max: number) =>
  z
    .string()
    .nullish()
    // Forms of the web end lines as teleprinters did.
    .transform((text) => text?.replaceAll('\r\n', '\n').trim() || undefined)
    .pipe(plainText(max).optional());

/** The texts of a report as they are stored. */
export const reportTexts = z.object({ text: typed(2_000), contact: typed(200) });
