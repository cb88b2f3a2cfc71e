import { z } from 'zod';

/** The languages of the graph: English and Welsh. */
export type Language = 'EN' | 'CY';

/** A text a publisher wrote: English always, Welsh where there is one. */
export type Text = { en: string; cy?: string | undefined };

/** A text the product itself makes: always in both languages. */
export type OwnText = { en: string; cy: string };

// Bidirectional overrides let a name be displayed as another; control characters do not belong in a text.
const UNSAFE = /(?![\n\t])\p{Cc}|\p{Bidi_Control}/u;

/** One line or paragraph of plain text of at most `max` characters. */
export const plainText = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max, { abort: true })
    .refine((text) => !UNSAFE.test(text), { params: { problem: 'UNSAFE_TEXT' } });

/** A text in English and, where there is one, Welsh. */
export const textSchema = (max: number) =>
  z.strictObject({ en: plainText(max), cy: plainText(max).optional() });

/** The text in the requested language; English where no Welsh was written. */
export const say = (text: Text, language: Language): string =>
  language === 'CY' ? (text.cy ?? text.en) : text.en;
