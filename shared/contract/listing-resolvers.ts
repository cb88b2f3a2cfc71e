import type { Fact } from '../domain/eligibility/fact.ts';
import { factNamed } from '../domain/eligibility/facts.ts';
import type { Assessment, Criterion } from '../domain/eligibility/verdict.ts';
import { wordingOf } from '../domain/eligibility/wording.ts';
import { say, type Language, type Text } from '../domain/language.ts';
import { openingResolvers, type ListedChannel } from './opening-resolvers.ts';
import { inTurn } from '../runtime/in-turn.ts';
import type { Announcement, Organisation } from './listing-record.ts';

type In = { language: Language };

const spoken = (text: Text | undefined, { language }: In) => (text ? say(text, language) : null);
const areaStub = (code: string) => ({ __typename: 'Area', code });

/** A fact as a question to ask. */
export type Question = { fact: string } & Fact;

/** The question that asks for a fact. */
export const questionFor = (fact: string): Question => ({ fact, ...factNamed(fact)! });

/** The questions that can still change a verdict, most decisive first. */
export const questionsFor = ({ asking }: Assessment): Question[] =>
  asking().map(({ fact }) => questionFor(fact));

/** Resolvers of the contract's value types, for whoever's fields are of these types. */
export const valueResolvers = {
  Organisation: {
    name: ({ name }: Organisation, args: In) => say(name, args.language),
    area: ({ area }: Organisation) => (area ? areaStub(area) : null),
  },
  Channel: {
    label: ({ label }: ListedChannel, args: In) => spoken(label, args),
    ...openingResolvers,
  },
  Coverage: { areas: ({ areas }: Announcement['coverage']) => areas.map(areaStub) },
  Eligibility: {
    criteria: inTurn(({ criteria }: Assessment) => criteria()),
    missing: inTurn(questionsFor),
  },
  Criterion: {
    fact: ({ condition }: Criterion) => condition.fact,
    text: ({ condition }: Criterion, args: In) => say(wordingOf(condition), args.language),
    legalBasis: ({ condition }: Criterion, args: In) => spoken(condition.basis, args),
    source: ({ condition }: Criterion) => condition.source ?? null,
  },
  Question: {
    text: ({ text }: Question, args: In) => say(text, args.language),
    help: ({ help }: Question, args: In) => spoken(help, args),
    options: ({ options }: Question) => options ?? [],
  },
  FactOption: { label: ({ label }: { label: Text }, args: In) => say(label, args.language) },
};
