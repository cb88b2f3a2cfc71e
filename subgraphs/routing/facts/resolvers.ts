import { isAsked } from '../../../shared/domain/eligibility/facts.ts';
import { vocabulary } from '../../../shared/domain/eligibility/vocabulary/vocabulary.ts';
import { sliceOf } from '../../../shared/contract/paging.ts';
import { questionFor } from '../../../shared/contract/question.ts';
import type { QueryResolvers } from '../resolver-types.generated.ts';

const MOST_AT_ONCE = 1_000;

const ASKED_FACTS = Object.keys(vocabulary).filter(isAsked);

/** Resolvers of the query for the vocabulary. */
export const factsQuery = {
  facts: (_, asked) => sliceOf(ASKED_FACTS, asked, MOST_AT_ONCE).map(questionFor),
} satisfies QueryResolvers;
