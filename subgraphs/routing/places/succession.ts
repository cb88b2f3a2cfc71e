import type { Day } from '../../../shared/domain/dates.ts';
import type { Text } from '../../../shared/domain/language.ts';

/**
 * How one area follows another. RENAMED: the same code, another name. RECODED: the same body under another code, which
 * is used for every day. REDRAWN: the same body under another code, its boundary moved. MERGED: another body has taken
 * all of it over. SPLIT: several others have each taken a part.
 */
export const SUCCESSION_KINDS = ['RENAMED', 'RECODED', 'REDRAWN', 'MERGED', 'SPLIT'] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** A succession of an area, dated and sourced. */
export type Succession = {
  from: string;
  /** The code that follows; of a renaming the same one. */
  to: string;
  /** The first day of it; undefined where it is not recorded. */
  on?: Day | undefined;
  kind: SuccessionKind;
  /** The name that a renaming ended. */
  formerName?: Text | undefined;
  /** Announced, and not yet certain in law. */
  isProvisional?: true | undefined;
  /** Where it is written, and the day on which somebody read it there. */
  source?: string | undefined;
  checkedOn?: Day | undefined;
};

/** Where the part of an area lies that another takes over: within an area of any kind, or at a postcode. */
export type Part = { from: string; to: string; within: string };

/** Whether the two codes of a succession are those of one body. */
export const isSameBody = ({ kind }: Succession): boolean =>
  kind === 'RECODED' || kind === 'REDRAWN';
