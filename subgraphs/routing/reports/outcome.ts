import type { ReportOutcome } from '../../../shared/protocol/reports/report.ts';

/** A report that its publisher accepted. */
export type Received = Extract<ReportOutcome, { reference: string }>;

/** A report that was not accepted. */
export type RefusedReport = Exclude<ReportOutcome, Received>;
