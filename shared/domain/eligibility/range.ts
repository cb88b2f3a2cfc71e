/**
 * The possible outcomes of a rule, from the worst to the best. NO and YES are known; OPEN cannot be known here,
 * whatever is asked. A fact that may be asked leaves a rule anywhere from NO to YES.
 */
export type TruthRange = { worst: Truth; best: Truth };
export type Truth = 0 | 1 | 2;

export const NO = 0;
export const OPEN = 1;
export const YES = 2;
const TRUTHS = [NO, OPEN, YES] as const;

// Preallocated: rules are evaluated by the thousand.
const RANGES = TRUTHS.map((worst) => TRUTHS.map((best): TruthRange => ({ worst, best })));
const range = (worst: Truth, best: Truth): TruthRange => RANGES[worst]![best]!;

export const MET = range(YES, YES);
export const NOT_MET = range(NO, NO);
export const NOT_SAYABLE = range(OPEN, OPEN);
export const TO_BE_ASKED = range(NO, YES);

const lower = (a: Truth, b: Truth) => (a < b ? a : b);
const higher = (a: Truth, b: Truth) => (a > b ? a : b);
const opposite = (truth: Truth) => (YES - truth) as Truth;

/** AND: as good as the worst. */
export const both = (a: TruthRange, b: TruthRange): TruthRange =>
  range(lower(a.worst, b.worst), lower(a.best, b.best));

/** OR: as good as the best. */
export const either = (a: TruthRange, b: TruthRange): TruthRange =>
  range(higher(a.worst, b.worst), higher(a.best, b.best));

/** NOT. */
export const contrary = ({ worst, best }: TruthRange): TruthRange =>
  range(opposite(best), opposite(worst));

/** For a rule whose failure is not a refusal. */
export const atLeastOpen = ({ worst, best }: TruthRange): TruthRange =>
  range(higher(worst, OPEN), higher(best, OPEN));

export const isSettled = ({ worst, best }: TruthRange): boolean => worst === best;
