import type { OwnText } from '../shared/domain/language.ts';

export const text = (en: string, cy: string): OwnText => ({ en, cy });

/** A request to a subgraph got no valid response: the finding says what came instead. */
export class NoAnswer extends Error {
  readonly finding: OwnText;

  constructor(finding: OwnText) {
    super(finding.en);
    this.finding = finding;
  }
}

/** The checks cannot be run at all: the subgraph is unreachable, or does not accept the key. */
export class CannotRun extends Error {
  readonly reason: OwnText;

  constructor(reason: OwnText) {
    super(reason.en);
    this.reason = reason;
  }
}
