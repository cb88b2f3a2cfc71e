import type { OwnText } from '../shared/domain/language.ts';
import type { Subject } from './subject.ts';

/** Why a check does not apply to this subgraph. */
export type NotAsked = { notAsked: OwnText };

/** One conformance check. */
export type Check = {
  id: string;
  /** What holds when it passes. */
  claim: OwnText;
  /** How to fix a failure. */
  mend: OwnText;
  /** Checks that must have passed first; otherwise this one would fail for the same reasons. */
  needs?: readonly string[];
  /** The findings; empty when it passes. */
  run: (subject: Subject) => Promise<OwnText[] | NotAsked>;
};
