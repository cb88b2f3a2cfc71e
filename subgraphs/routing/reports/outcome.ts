import type { ReportOutcome } from '../../../shared/protocol/reports/report.ts';

/** A report that its publisher took. */
export type Received = Extract<ReportOutcome, { reference: string }>;

/** A report that was not taken. */
export type RefusedReport = Exclude<ReportOutcome, Received>;
