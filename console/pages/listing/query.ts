import type { Language } from '../../../shared/domain/language.ts';
import { GraphRefused, type Ask } from '../../ask.ts';
import type { PageEnquiry } from '../../enquiry.ts';
import { LISTING, type ListingQuery, type ListingQueryVariables } from './listing.generated.ts';

/** All that the listing page selects of a listing. */
export type AskedListing = NonNullable<ListingQuery['listing']>;

/** Queries a listing, and how its conditions apply to the known facts; without facts where those are refused. */
export async function askListing(
  id: string,
  enquiry: PageEnquiry,
  language: Language,
  ask: Ask,
): Promise<AskedListing | null> {
  const about = async (known: Partial<ListingQueryVariables>) =>
    (await ask(LISTING, { ...known, id, language })).listing;
  try {
    return await about(knownFrom(enquiry));
  } catch (error) {
    if (!(error instanceof GraphRefused)) throw error;
    // A hand-typed URL: a postcode without a place, or a fact that does not fit.
    return about({});
  }
}

// A split postcode does not say which side was chosen, so what depends on its council is left open.
const knownFrom = ({ told, postcode, on, locality }: PageEnquiry) => ({
  circumstances: Object.entries(told).map(([fact, value]) => ({ fact, value })),
  postcode: locality ? undefined : postcode || undefined,
  on,
});
