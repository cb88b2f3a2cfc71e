import type { Fact } from '../domain/eligibility/fact.ts';
import { factNamed } from '../domain/eligibility/facts.ts';
import type { Assessment } from '../domain/eligibility/verdict.ts';

/** A fact as a question to ask. */
export type Question = { fact: string } & Fact;

/** One of the options of a question. */
export type FactOption = NonNullable<Fact['options']>[number];

/** The question that asks for a fact. */
export const questionFor = (fact: string): Question => ({ fact, ...factNamed(fact)! });

/** The questions that can still change a verdict, most decisive first. */
export const questionsFor = ({ asking }: Assessment): Question[] =>
  asking().map(({ fact }) => questionFor(fact));
