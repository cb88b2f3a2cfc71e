import { groupBy } from '../../shared/runtime/group-by.ts';
import type { Language } from '../../shared/domain/language.ts';

/** The items under one letter of an alphabet. */
export type Letter<T> = { letter: string; items: T[] };

// Digraphs that each count as one letter of the Welsh alphabet.
const WELSH_PAIRS = new Set(['CH', 'DD', 'FF', 'NG', 'LL', 'PH', 'RH', 'TH']);

/** The letter a word is filed under; # where it begins with none. */
export function letterOf(word: string, language: Language): string {
  const plain = word.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase();
  const pair = plain.slice(0, 2);
  if (language === 'CY' && WELSH_PAIRS.has(pair)) return pair;
  return /^[A-Z]/.test(plain) ? plain.charAt(0) : '#';
}

/** Groups items by the first letter of their names, keeping their order. */
export const byLetter = <T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  language: Language,
): Letter<T>[] =>
  [...groupBy(items, (item) => letterOf(nameOf(item), language))].map(([letter, items]) => ({
    letter,
    items,
  }));
