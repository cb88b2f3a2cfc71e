import type { Language } from '../../../shared/domain/language.ts';
import { GraphRefused, type Ask } from '../../ask.ts';
import type { PageEnquiry } from '../../enquiry.ts';
import { LISTING, type ListingQuery, type ListingQueryVariables } from './listing.generated.ts';

/** All that the listing's page asks of a listing. */
export type AskedListing = NonNullable<ListingQuery['listing']>;

/** Asks for a listing, and what its conditions say of what is known; of nobody where that is refused. */
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
    // An address typed by hand: a postcode without a place, or a fact that does not fit.
    return about({});
  }
}

// A split postcode does not tell which side was chosen: what depends on its council is left open.
const knownFrom = ({ told, postcode, on, locality }: PageEnquiry) => ({
  circumstances: Object.entries(told).map(([fact, value]) => ({ fact, value })),
  postcode: locality ? undefined : postcode || undefined,
  on,
});
