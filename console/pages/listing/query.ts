import type { Language } from '../../../shared/domain/language.ts';
import { GraphRefused, type Ask } from '../../ask.ts';
import type { Enquiry } from '../../enquiry.ts';
import { CARD, type Card } from '../../view/listing.ts';

export const LISTING = `
  ${CARD}
  query Listing(
    $id: ID!, $circumstances: [FactInput!], $postcode: String, $on: Date, $language: Language!
  ) {
    listing(id: $id) {
      ...Card
      status arrangement licence languages accessibility validTo assuredOn reviewDue
      services { id title(language: $language) }
      funder { ...Body }
      coverage { areas { name(language: $language) } radius { km } }
      eligibility(circumstances: $circumstances, postcode: $postcode, on: $on) {
        verdict
        criteria { outcome text(language: $language) source legalBasis(language: $language) }
      }
      publisher { id }
      ... on ThirdSectorListing { charityNumber referral }
    }
  }
`;

/** All that the listing's page asks of a listing. */
export type Listing = Card & {
  status: string;
  arrangement: string;
  licence: string | null;
  languages: string[];
  accessibility: string[];
  validTo: string | null;
  assuredOn: string | null;
  reviewDue: string | null;
  services: { id: string; title: string }[];
  funder: { id: string; name: string } | null;
  coverage: { areas: { name: string }[]; radius: { km: number } | null };
  eligibility: {
    verdict: string;
    criteria: { outcome: string; text: string; source: string | null; legalBasis: string | null }[];
  };
  publisher: { id: string };
  charityNumber?: string | null;
  referral?: string | null;
};

/** Asks for a listing, and what its conditions say of what is known; of nobody where that is refused. */
export async function askListing(
  id: string | undefined,
  enquiry: Enquiry,
  language: Language,
  ask: Ask,
): Promise<Listing | null> {
  const about = async (known: object) =>
    (await ask<{ listing: Listing | null }>(LISTING, { id, language, ...known })).listing;
  try {
    return await about(knownFrom(enquiry));
  } catch (error) {
    if (!(error instanceof GraphRefused)) throw error;
    // An address typed by hand: a postcode without a place, or a fact that does not fit.
    return about({});
  }
}

// A split postcode does not tell which side was chosen: what depends on its council is left open.
const knownFrom = ({ told, postcode, on, locality }: Enquiry) => ({
  circumstances: Object.entries(told).map(([fact, value]) => ({ fact, value })),
  postcode: locality ? undefined : postcode || undefined,
  on,
});
