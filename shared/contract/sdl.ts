const FEDERATION =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible", "@external"])';

// The fields every listing has. A publisher's type and the interface carry the same text, so they cannot drift.
const listingFields = (shareable: '' | '@shareable') => `
  "publisher:key, for example local:leeds-524."
  id: ID!
  title(language: Language = EN): String! ${shareable}
  summary(language: Language = EN): String ${shareable}
  tier: Tier! ${shareable}
  status: ListingStatus! ${shareable}
  services: [Service!]! ${shareable}
  "The body with the duty or the choice to offer the service."
  responsible: Organisation! ${shareable}
  "The body that delivers it."
  provider: Organisation! ${shareable}
  arrangement: Arrangement! ${shareable}
  "The body that pays for it; null where nobody has said, as with most voluntary work."
  funder: Organisation ${shareable}
  channels: [Channel!]! ${shareable}
  coverage: Coverage! ${shareable}
  "The verdict for a person of these circumstances; left out, those given to whoDelivers."
  eligibility(circumstances: [FactInput!]): Eligibility! ${shareable}
  "What it costs the person, in words."
  cost(language: Language = EN): String ${shareable}
  "The licence its data may be used under, as an SPDX identifier such as OGL-UK-3.0."
  licence: String ${shareable}
  "Languages the service is given in, as BCP 47 tags."
  languages: [String!]! ${shareable}
  accessibility: [String!]! ${shareable}
  validFrom: Date ${shareable}
  validTo: Date ${shareable}
  "The day its publisher last checked that it is right."
  assuredOn: Date ${shareable}
  reviewDue: Date ${shareable}
  modified: DateTime! ${shareable}
  publisher: Publisher! ${shareable}
`;

const VALUE_TYPES = `
"A calendar day, YYYY-MM-DD."
scalar Date
"An instant, ISO 8601."
scalar DateTime
enum Language { EN CY }
enum Tier { LOCAL REGIONAL NATIONAL THIRD_SECTOR }
enum ListingStatus { ACTIVE WITHDRAWN }
enum Arrangement { IN_HOUSE SHARED_SERVICE COMMISSIONED GRANT_FUNDED VOLUNTARY }
enum ChannelType { PHONE WEB EMAIL IN_PERSON TEXT POST }
enum Verdict { ELIGIBLE INELIGIBLE NEEDS_INFORMATION CHECK_WITH_PROVIDER NO_CONDITIONS }
enum CriterionOutcome { MET NOT_MET UNKNOWN }
"MONEY is pounds sterling; DATE is YYYY-MM-DD."
enum FactType { BOOLEAN NUMBER MONEY DATE CHOICE }

"A fact about a person, as text read by the fact's type: 66, true, 2026-11-23, 1250.50."
input FactInput { fact: ID!  value: String! }

"Where a page of a list ends: give endCursor as after to read on."
type PageInfo @shareable {
  "Whether there is more to read."
  hasNextPage: Boolean!
  "Where the page ends; null for a page of none."
  endCursor: String
}

type Organisation @shareable {
  id: ID!
  name(language: Language = EN): String!
  homepage: String
  phone: String
  area: Area
}
"A way to reach a service."
type Channel @shareable {
  type: ChannelType!
  "The number, address or link itself."
  value: String!
  label(language: Language = EN): String
  "The LGIL interaction it serves, such as lgil:0 (apply)."
  interaction: String
  "Opening hours in OpenStreetMap's opening_hours syntax, UK time."
  hours: String
  "The hours in words."
  hoursText(language: Language = EN): String
  "Whether it is open, by its hours and the bank holidays where it is; now when at is left out; null when not known."
  openNow(at: DateTime): Boolean
  "When it next opens, in UK time; null while it is open, and when it does not open within 400 days."
  opensAt(at: DateTime): DateTime
  "When it closes, in UK time; null while it is closed, and when it does not close within 400 days."
  closesAt(at: DateTime): DateTime
  latitude: Float
  longitude: Float
}
"Where a listing is offered: in any of the areas, or within a distance of a point."
type Coverage @shareable { areas: [Area!]!  radius: Radius }
type Radius @shareable { latitude: Float!  longitude: Float!  km: Float! }
type Eligibility @shareable {
  verdict: Verdict!
  criteria: [Criterion!]!
  "Facts that can still change the verdict, most decisive first."
  missing: [Question!]!
}
"One condition of a rule, and whether it is met."
type Criterion @shareable {
  fact: ID!
  outcome: CriterionOutcome!
  text(language: Language = EN): String!
  "Where the condition is from: an address or a name."
  source: String
  "The law it rests on."
  legalBasis(language: Language = EN): String
}
"A fact, as a question to ask."
type Question @shareable {
  fact: ID!
  text(language: Language = EN): String!
  help(language: Language = EN): String
  type: FactType!
  options: [FactOption!]!
}
type FactOption @shareable { value: String!  label(language: Language = EN): String! }
`;

const FEED = `
"A page of the change feed (RPDE semantics); for the directory itself, hidden from the graph."
type FeedPage @shareable @inaccessible { items: [FeedItem!]!  next: String! }
type FeedItem @shareable @inaccessible {
  id: ID!
  "updated or deleted"
  state: String!
  modified: DateTime!
  "The announcement as JSON text; none when deleted."
  data: String
}
`;

/** What routing and every publisher declare alike. */
export const contractSDL = `${FEDERATION}
${VALUE_TYPES}
"A service somebody offers, shaped on HSDS 3.0 and Open Referral UK."
interface Listing {${listingFields('')}}
`;

/** A publisher's type as routing declares it: contract fields only, the rest is its owner's. */
export const announcedTypeSDL = (typeName: string) =>
  `type ${typeName} implements Listing @key(fields: "id", resolvable: false) {${listingFields('@shareable')}}\n`;

/** A publisher's whole contract: its type with its own fields, the feed, and stubs of what routing owns. */
export const publisherSDL = (typeName: string, ownFields: string) => `${contractSDL}${FEED}
type Query { _feed(after: String, limit: Int = 100): FeedPage! @shareable @inaccessible }
type Service @key(fields: "id", resolvable: false) { id: ID! }
type Area @key(fields: "code", resolvable: false) { code: ID! }
type Publisher @key(fields: "id", resolvable: false) { id: ID!  tier: Tier! @shareable }
type ${typeName} implements Listing @key(fields: "id") {${listingFields('@shareable')}${ownFields}}
`;
