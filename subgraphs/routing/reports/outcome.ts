import type { Outcome } from '../../../shared/protocol/reports/report.ts';

/** A report that its publisher took. */
export type Received = Extract<Outcome, { reference: string }>;

/** A report that was not taken. */
export type Refused = Exclude<Outcome, Received>;
