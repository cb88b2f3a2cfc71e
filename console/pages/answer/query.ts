import type { Ask } from '../../ask.ts';
import { GraphRefused } from '../../ask.ts';
import { without, type Enquiry } from '../../enquiry.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { CARD } from '../../view/listing.ts';
import type { Asked } from './question-types.ts';

export const ANSWER = `
  ${CARD}
  query Answer(
    $service: ID!, $postcode: String!, $circumstances: [FactInput!], $on: Date, $locality: ID,
    $language: Language!, $need: String!, $searched: Boolean!, $told: Boolean!,
    $first: Int!, $after: Int!, $further: Boolean!
  ) {
    whoDelivers(
      service: $service, postcode: $postcode, circumstances: $circumstances, on: $on,
      locality: $locality, language: $language
    ) {
      __typename
      ... on Directions {
        outcome on postcodeOf(language: $language)
        service { id title(language: $language) }
        place { postcode council { name(language: $language) } county { name(language: $language) } }
        responsible { ...Body }
        routesInAll
        routes(first: $first, after: $after) { ...Shown }
        best: routes(first: 1) @include(if: $further) { ...Shown }
        localities {
          id council { name(language: $language) } county { name(language: $language) }
          responsible { ...Body } addresses
        }
        questions { ...Asking }
        incomplete { publisher { id tier } heard }
      }
      ... on Problem { code message }
      ... on PostcodeProblem {
        postcode
        lastKnown { council { name(language: $language) } terminated }
      }
      ... on ServiceProblem { suggestions { id title(language: $language) } }
    }
    searchServices(text: $need, postcode: $postcode, first: 5, language: $language)
      @include(if: $searched) { service { id title(language: $language) } }
    facts @include(if: $told) { ...Asking }
  }
  fragment Shown on Route {
    rank verdict reasons { text(language: $language) } listing { ...Card }
  }
  fragment Asking on Question {
    fact text(language: $language) help(language: $language) type
    options { value label(language: $language) }
  }
`;

/** What came of asking: the answer, and the facts that were told but did not fit their questions. */
export type Answered = { enquiry: Enquiry; data: Asked; misfits: string[] };

/** How many listings a page of an answer shows. */
export const A_PAGE = 10;

/** Asks who delivers, for the page after so many listings. What does not fit is left out and named, so that the rest is answered all the same. */
export async function askWho(
  enquiry: Enquiry,
  after: number,
  language: Language,
  ask: Ask,
  misfits: string[] = [],
): Promise<Answered> {
  const { service, postcode, need = '', on, locality, told } = enquiry;
  const circumstances = Object.entries(told).map(([fact, value]) => ({ fact, value }));
  const variables = { service, postcode, circumstances, on, locality, language, need };
  const page = { first: A_PAGE, after, further: after > 0 };
  const also = { searched: need !== '', told: circumstances.length > 0, ...page };
  try {
    return { enquiry, data: await ask<Asked>(ANSWER, { ...variables, ...also }), misfits };
  } catch (error) {
    const smaller = error instanceof GraphRefused && withoutMisfit(enquiry, error.fact);
    if (!smaller) throw error;
    const { fact } = error;
    return askWho(smaller, after, language, ask, fact ? [...misfits, fact] : misfits);
  }
}

/** The enquiry without what the graph refused; undefined when there is nothing to leave out. */
function withoutMisfit(enquiry: Enquiry, fact: string | undefined): Enquiry | undefined {
  if (fact && fact in enquiry.told) return without(enquiry, fact);
  if (Object.keys(enquiry.told).length > 0) return { ...enquiry, told: {} };
  return enquiry.locality ? { ...enquiry, locality: undefined } : undefined;
}
