import { unweighted } from './unpriced.ts';

// What every listing says, whoever publishes it. Routing answers all of it from what owners announce, so there
// is one answer to each field and one way to it.
const listingFields = `
  "publisher:key, for example local:leeds-524."
  id: ID!
  title(language: Language = EN): String! @cost(weight: 2)
  summary(language: Language = EN): String @cost(weight: 4)
  tier: Tier!
  status: ListingStatus!
  "What it is a listing of; 50 at most."
  services: [Service!]! @listSize(assumedSize: 2)
  "The body with the duty or the choice to offer the service."
  responsible: Organisation!
  "The body that delivers it."
  provider: Organisation!
  arrangement: Arrangement!
  "The body that pays for it; null where nobody has said, as with most voluntary work."
  funder: Organisation
  "How to reach it; 30 at most."
  channels: [Channel!]! @listSize(assumedSize: 3)
  coverage: Coverage!
  "What its conditions say of a person with these circumstances, at this postcode, on this day; of nobody in particular, anywhere and today where they are left out. The verdict on an enquiry stands on its Route."
  eligibility(circumstances: [FactInput!], postcode: String, on: Date): Eligibility! @cost(weight: 25)
  "What it costs the person, in words."
  cost(language: Language = EN): String @cost(weight: 2)
  "The licence its data may be used under, as an SPDX identifier such as OGL-UK-3.0."
  licence: String
  "Languages the service is given in, as BCP 47 tags; 50 at most."
  languages: [String!]! @listSize(assumedSize: 2)
  "What makes it easier to use; 30 at most."
  accessibility: [String!]! @listSize(assumedSize: 2)
  validFrom: Date
  validTo: Date
  "The day its publisher last checked that it is right."
  assuredOn: Date
  reviewDue: Date
  modified: DateTime!
  publisher: Publisher!
`;

/** The type of the listings whose publisher adds no fields of its own. */
export const COMMON_TYPE = 'PublishedListing';

/** The types that listings are of, when publishers have these: each once, and the common one. */
export const listingTypes = (ofPublishers: readonly string[]): string[] => [
  ...new Set([...ofPublishers, COMMON_TYPE]),
];

/** The names of the contract's listing fields. */
export const CONTRACT_FIELDS: readonly string[] = [...listingFields.matchAll(/^ {2}(\w+)/gm)].map(
  ([, name]) => name!,
);

/** The fields that routing alone answers: all but the key, which an owner's type has too. */
export const ROUTINGS_FIELDS: ReadonlySet<string> = new Set(
  CONTRACT_FIELDS.filter((name) => name !== 'id'),
);

/** The interface that all listings implement: a key, so that agencies may add fields to every listing. */
export const listingInterfaceSDL = `
"A service somebody offers, shaped on HSDS 3.0 and Open Referral UK."
interface Listing @key(fields: "id") {${unweighted(listingFields)}}
`;

/** A type of listing as routing declares it: the contract's fields. Fields of its own are its owner's. */
export const listingTypeSDL = (typeName: string) =>
  `type ${typeName} implements Listing @key(fields: "id") {${listingFields}}\n`;
