import { wordingOf } from '../domain/eligibility/wording.ts';
import { say, type Language, type Text } from '../domain/language.ts';
import { inTurn } from '../runtime/in-turn.ts';
import { identifiersOf } from './body.ts';
import { openingResolvers } from './opening-resolvers.ts';
import { questionsFor } from './question.ts';
import type { Resolvers } from './resolver-types.generated.ts';

const spoken = (text: Text | undefined, { language }: { language: Language }) =>
  text ? say(text, language) : null;
const areaStub = (code: string) => ({ __typename: 'Area' as const, code });

/** Resolvers of the contract's value types, for any subgraph with fields of these types. */
export const valueResolvers = {
  Organisation: {
    name: ({ name }, args) => say(name, args.language),
    area: ({ area }) => (area ? areaStub(area) : null),
    identifiers: identifiersOf,
    formerNames: ({ formerNames }) => [...(formerNames ?? [])],
  },
  Channel: {
    label: ({ label }, args) => spoken(label, args),
    ...openingResolvers,
  },
  Coverage: { areas: ({ areas }) => areas.map(areaStub) },
  Eligibility: {
    criteria: inTurn(({ criteria }) => criteria()),
    missing: inTurn(questionsFor),
  },
  Criterion: {
    fact: ({ condition }) => condition.fact,
    text: ({ condition }, args) => say(wordingOf(condition), args.language),
    legalBasis: ({ condition }, args) => spoken(condition.basis, args),
    source: ({ condition }) => condition.source ?? null,
  },
  Question: {
    text: ({ text }, args) => say(text, args.language),
    help: ({ help }, args) => spoken(help, args),
    options: ({ options = [] }) => [...options],
  },
  FactOption: { label: ({ label }, args) => say(label, args.language) },
} satisfies Resolvers;
