import type { OwnText } from '../shared/domain/language.ts';
import type { Subject } from './subject.ts';

/** Why a check could not be put to this subgraph: it has nothing of the kind. */
export type NotAsked = { notAsked: OwnText };

/** One thing that is asked of a subgraph. */
export type Check = {
  id: string;
  /** What is so when it passes. */
  claim: OwnText;
  /** What to do when it does not. */
  mend: OwnText;
  /** Checks that must have passed, or this one would only fail for their reasons. */
  needs?: readonly string[];
  /** What was found wrong, nothing when it passes. */
  run: (subject: Subject) => Promise<OwnText[] | NotAsked>;
};

export const text = (en: string, cy: string): OwnText => ({ en, cy });

/** What a subgraph was asked did not come back as an answer: the finding says what came in its place. */
export class Unanswered extends Error {
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
