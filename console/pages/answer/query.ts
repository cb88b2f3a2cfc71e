import type { Ask } from '../../ask.ts';
import { GraphRefused } from '../../ask.ts';
import { without, type PageEnquiry } from '../../enquiry.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { ANSWER, type AnswerQuery } from './answer.generated.ts';

type WhoDelivers = AnswerQuery['whoDelivers'];

/** The answer, where there is one. */
export type AskedDirections = Extract<WhoDelivers, { __typename: 'Directions' }>;

/** Why a postcode has no answer. */
export type AskedPostcodeProblem = Extract<WhoDelivers, { __typename: 'PostcodeProblem' }>;

/** Why a service has no answer. */
export type AskedServiceProblem = Extract<WhoDelivers, { __typename: 'ServiceProblem' }>;

/** The result: the answer, and the facts that were given but did not fit their questions. */
export type AskedWho = { enquiry: PageEnquiry; data: AnswerQuery; misfits: string[] };

/** How many listings a page of an answer shows. */
export const A_PAGE = 10;

/**
 * Queries who delivers, for the page after a number of listings. What does not fit is left out and reported,
 * so that the rest is still answered.
 */
export async function askWho(
  enquiry: PageEnquiry,
  after: number,
  language: Language,
  ask: Ask,
  misfits: string[] = [],
): Promise<AskedWho> {
  const { service, postcode, need = '', on, locality, told } = enquiry;
  const circumstances = Object.entries(told).map(([fact, value]) => ({ fact, value }));
  const variables = { service, postcode, circumstances, on, locality, language, need };
  const page = { first: A_PAGE, after, further: after > 0 };
  const also = { searched: need !== '', told: circumstances.length > 0, ...page };
  try {
    return { enquiry, data: await ask(ANSWER, { ...variables, ...also }), misfits };
  } catch (error) {
    const smaller = error instanceof GraphRefused && withoutMisfit(enquiry, error.fact);
    if (!smaller) throw error;
    const { fact } = error;
    return askWho(smaller, after, language, ask, fact ? [...misfits, fact] : misfits);
  }
}

/** The enquiry without what the graph refused; undefined when there is nothing to leave out. */
function withoutMisfit(enquiry: PageEnquiry, fact: string | undefined): PageEnquiry | undefined {
  if (fact && fact in enquiry.told) return without(enquiry, fact);
  if (Object.keys(enquiry.told).length > 0) return { ...enquiry, told: {} };
  return enquiry.locality ? { ...enquiry, locality: undefined } : undefined;
}
