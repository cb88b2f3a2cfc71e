/** The former key of a type that publishers extend, where the contract's last change replaced it. */
export const FORMER_KEYS: ReadonlyMap<string, string> = new Map([['Place', 'postcode']]);

/**
 * What the contract declared differently until 2026-11-27, when publishers repeated every field of a listing; and of
 * organisations until 2026-11-28, when they had neither identifiers nor former names.
 * SDL of that form is still accepted; docs/registry.md says how it is handled.
 */
export const formerSDL = `
"An instant, ISO 8601."
scalar DateTime
"Where a page of a list ends: give endCursor as after to read on."
type PageInfo @shareable {
  "Whether there is more to read."
  hasNextPage: Boolean!
  "Where the page ends; null for a page of none."
  endCursor: String
}
"A page of reports."
type ReportConnection @shareable {
  "The page's reports, the latest first."
  nodes: [Report!]!
  "Whether there are more, and where they begin."
  pageInfo: PageInfo!
}
"A body that is responsible for services, provides them or pays for them."
type Organisation @shareable {
  id: ID!
  name(language: Language = EN): String!
  homepage: String
  phone: String
  area: Area
}
type Publisher @key(fields: "id", resolvable: false) { id: ID!  tier: Tier! @shareable }
"A service somebody offers, shaped on HSDS 3.0 and Open Referral UK."
interface Listing {
  "publisher:key, for example local:leeds-524."
  id: ID!
  title(language: Language = EN): String!
  summary(language: Language = EN): String
  tier: Tier!
  status: ListingStatus!
  services: [Service!]!
  "The body with the duty or the choice to offer the service."
  responsible: Organisation!
  "The body that delivers it."
  provider: Organisation!
  arrangement: Arrangement!
  "The body that pays for it; null where nobody has said, as with most voluntary work."
  funder: Organisation
  channels: [Channel!]!
  coverage: Coverage!
  "The verdict for a person of these circumstances; left out, those given to whoDelivers."
  eligibility(circumstances: [FactInput!]): Eligibility!
  "What it costs the person, in words."
  cost(language: Language = EN): String
  "The licence its data may be used under, as an SPDX identifier such as OGL-UK-3.0."
  licence: String
  "Languages the service is given in, as BCP 47 tags."
  languages: [String!]!
  accessibility: [String!]!
  validFrom: Date
  validTo: Date
  "The day its publisher last checked that it is right."
  assuredOn: Date
  reviewDue: Date
  modified: DateTime!
  publisher: Publisher!
}
`;
