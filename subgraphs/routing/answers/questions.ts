import { TOLD_BY } from '../../../shared/domain/eligibility/given-facts.ts';
import type { Candidate } from './candidates.ts';

/**
 * The facts worth asking a person for next, most decisive first: those that can still change the verdict on a
 * listing and so the order. A fact counts for more if it saves questions for a listing ranked high.
 */
export function questionsOf(ranked: readonly Candidate[]): string[] {
  const worth = new Map<string, number>();
  ranked.forEach(({ assessment }, at) => {
    for (const { fact, saves } of assessment.asking())
      worth.set(fact, (worth.get(fact) ?? 0) + saves / (at + 1));
  });
  // Nobody is asked for both their age and their date of birth, from which it follows.
  for (const [fact, by] of Object.entries(TOLD_BY)) {
    if (!worth.has(fact) || !worth.has(by)) continue;
    worth.set(by, worth.get(by)! + worth.get(fact)!);
    worth.delete(fact);
  }
  return [...worth].sort(([, a], [, b]) => b - a).map(([fact]) => fact);
}
