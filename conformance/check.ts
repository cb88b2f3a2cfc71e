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
