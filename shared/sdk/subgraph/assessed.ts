import { readFacts, type FactInput } from '../../domain/eligibility/facts.ts';
import { anywhere, givenFacts } from '../../domain/eligibility/given-facts.ts';
import type { Assessment } from '../../domain/eligibility/verdict.ts';
import type { StoredListing } from '../../contract/listing-record.ts';
import { assessedSDL } from './assessed.sdl.ts';
import type { ListingSubgraph } from './definition.ts';

/** The field through which a publisher's own code returns its verdict. */
export const ASSESSED = assessedSDL.fields;

/** Resolves that field. */
export const assessedBy =
  <Own>(assess: NonNullable<ListingSubgraph<Own>['assess']>) =>
  (
    { stored }: { stored: StoredListing<Own> },
    { circumstances }: { circumstances?: FactInput[] | null },
  ): Assessment => {
    const given = readFacts(circumstances ?? []);
    const { verdict, missing = [] } = assess(stored.own, givenFacts(given, anywhere(given)));
    return {
      verdict,
      criteria: () => [],
      asking: () => missing.map((fact) => ({ fact, saves: 1 })),
    };
  };
