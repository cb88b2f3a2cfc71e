import { groupBy } from '../../shared/runtime/group-by.ts';
import type { Language } from '../../shared/domain/language.ts';

/** What stands under one letter of an alphabet. */
export type Letter<T> = { letter: string; items: T[] };

// Two signs that are one letter of the Welsh alphabet each, with a place of its own.
const WELSH_PAIRS = new Set(['CH', 'DD', 'FF', 'NG', 'LL', 'PH', 'RH', 'TH']);

/** The letter a word stands under; # for what begins with none. */
export function letterOf(word: string, language: Language): string {
  const plain = word.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase();
  const pair = plain.slice(0, 2);
  if (language === 'CY' && WELSH_PAIRS.has(pair)) return pair;
  return /^[A-Z]/.test(plain) ? plain.charAt(0) : '#';
}

/** Things by the letter their names begin with, in the order they came. */
export const byLetter = <T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  language: Language,
): Letter<T>[] =>
  [...groupBy(items, (item) => letterOf(nameOf(item), language))].map(([letter, items]) => ({
    letter,
    items,
  }));
