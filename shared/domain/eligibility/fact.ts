import type { OwnText } from '../language.ts';

/** The type of a fact's value. Money is pounds sterling, dates are `YYYY-MM-DD`. */
export type FactType = 'BOOLEAN' | 'NUMBER' | 'MONEY' | 'DATE' | 'CHOICE';

/** A fact that rules may ask for, with the wording of its question. */
export type Fact = {
  type: FactType;
  /** The question, as it is put to the person. */
  text: OwnText;
  /** The fact as a phrase within a composed sentence, with its unit. */
  short: OwnText;
  /** What to count, or in what unit, where a person might be unsure. */
  help?: OwnText;
  options?: readonly { value: string; label: OwnText }[];
  /** The smallest and the largest number that can be true of anyone. */
  least?: number;
  most?: number;
  /** A count, which has no fraction. */
  whole?: true;
  /** Known from the postcode or the day of the enquiry, and so never asked. */
  place?: true;
};
