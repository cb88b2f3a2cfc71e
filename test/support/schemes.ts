import { eventually } from './eventually.ts';
import type { sampleDirectory } from './directory.ts';

/** The settings and the key with which tests publish as a charity. */
export const CHARITY_KEY = { OWNER_KEYS: 'third-sector/tests=*:a-long-secret' };
const KEY = { authorization: 'Bearer a-long-secret' };
const charity = { id: 'charity-1', name: { en: 'A charity' } };

/** What somebody tells, by fact. */
export type Told = Record<string, string>;

/** Publishes schemes of a charity in a directory, and asks for whom they are. */
export function schemes(directory: ReturnType<typeof sampleDirectory>) {
  /** Publishes a charity's listing, offered in all four nations, with this rule. */
  const publish = async (key: string, eligibility: object) =>
    (
      await directory.ask(
        `mutation ($listing: ThirdSectorListingInput!) { saveThirdSectorListing(listing: $listing, version: 0) {
        __typename ... on ListingRejected { faults { path code message welsh: message(language: CY) } }
      } }`,
        {
          listing: {
            key,
            title: { en: 'A scheme' },
            services: ['signpost:food-bank'],
            responsible: charity,
            provider: charity,
            arrangement: 'VOLUNTARY',
            referral: 'SELF',
            coverage: { areas: ['K02000001'] },
            eligibility: JSON.stringify(eligibility),
          },
        },
        KEY,
      )
    ).saveThirdSectorListing;

  const eligibility = async (key: string, told: Told = {}) => {
    const circumstances = Object.entries(told).map(([fact, value]) => ({ fact, value }));
    const { listing } = await directory.ask(
      `query ($id: ID!, $circumstances: [FactInput!]) { listing(id: $id) { eligibility(circumstances: $circumstances) {
      verdict missing { fact } criteria { fact outcome text welsh: text(language: CY) source legalBasis }
    } } }`,
      { id: `third-sector:${key}`, circumstances },
    );
    return listing.eligibility;
  };
  const verdict = async (key: string, told: Told) => (await eligibility(key, told)).verdict;

  /** Publishes a scheme and waits until the directory has heard of it. */
  async function scheme(key: string, rule: object) {
    expect(await publish(key, rule)).toEqual({ __typename: 'ThirdSectorListingSaved' });
    await eventually(async () => {
      const { listing } = await directory.ask('query ($id: ID!) { listing(id: $id) { id } }', {
        id: `third-sector:${key}`,
      });
      return listing !== null;
    });
  }
  return { publish, scheme, eligibility, verdict };
}

/** A rule most tests begin with. */
export const AGE_60 = { fact: 'age', op: '>=', value: 60 };
