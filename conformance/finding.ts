import type { OwnText } from '../shared/domain/language.ts';

export const text = (en: string, cy: string): OwnText => ({ en, cy });

/** What a subgraph was asked did not come back as an answer: the finding says what came in its place. */
export class NoAnswer extends Error {
  readonly finding: OwnText;

  constructor(finding: OwnText) {
    super(finding.en);
    this.finding = finding;
  }
}

/** The checks cannot be run at all: the subgraph is not reached, or does not take the key. */
export class CannotRun extends Error {
  readonly reason: OwnText;

  constructor(reason: OwnText) {
    super(reason.en);
    this.reason = reason;
  }
}
