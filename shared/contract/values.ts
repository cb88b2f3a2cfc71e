import { unpriced } from './unpriced.ts';

/**
 * The contract's value types. Routing answers them; they are @shareable so that an owner's own fields may be of
 * these types too. None has a key, so sharing them gives the query planner no second way to anything.
 */
export const pricedValueSDL = `
"A calendar day, YYYY-MM-DD."
scalar Date
"An instant, ISO 8601 with its offset."
scalar DateTime
"The languages the directory speaks: English and Welsh."
enum Language { EN CY }
"The kinds of publisher, by how far they reach."
enum Tier { LOCAL REGIONAL NATIONAL THIRD_SECTOR }
"Whether a listing is offered, or was withdrawn by its owner."
enum ListingStatus { ACTIVE WITHDRAWN }
"How a provider comes to deliver a service, as its publisher says."
enum Arrangement { IN_HOUSE SHARED_SERVICE COMMISSIONED GRANT_FUNDED VOLUNTARY }
"The ways to reach a service."
enum ChannelType { PHONE WEB EMAIL IN_PERSON TEXT POST }
"What a listing's conditions say of a person, by the facts given."
enum Verdict { ELIGIBLE INELIGIBLE NEEDS_INFORMATION CHECK_WITH_PROVIDER NO_CONDITIONS }
"Whether one condition is met; UNKNOWN where a fact it needs was not given."
enum CriterionOutcome { MET NOT_MET UNKNOWN }
"MONEY is pounds sterling; DATE is YYYY-MM-DD."
enum FactType { BOOLEAN NUMBER MONEY DATE CHOICE }

"A fact about a person, as text read by the fact's type: 66, true, 2026-11-23, 1250.50."
input FactInput { fact: ID!  value: String! }

"Where a page of a list begins and ends: give endCursor as after to read on."
type PageInfo @shareable {
  "Whether there is more to read after the page."
  hasNextPage: Boolean!
  "Whether the page begins after a cursor, so that there were entries before it."
  hasPreviousPage: Boolean!
  "The cursor of the page's first entry; null for a page of none."
  startCursor: String
  "The cursor of the page's last entry; null for a page of none."
  endCursor: String
}

"A body that is responsible for services, provides them or pays for them."
type Organisation @shareable {
  "A GSS code, or a scheme and a value such as charity:1058706; never a publisher's name."
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
  label(language: Language = EN): String @cost(weight: 2)
  "The LGIL interaction it serves, such as lgil:0 (apply)."
  interaction: String
  "Opening hours in OpenStreetMap's opening_hours syntax, UK time."
  hours: String
  "The hours in words."
  hoursText(language: Language = EN): String @cost(weight: 15)
  "Whether it is open, by its hours and the bank holidays where it is; now when at is left out; null when not known."
  openNow(at: DateTime): Boolean @cost(weight: 20)
  "When it next opens, in UK time; null while it is open, and when it does not open within 400 days."
  opensAt(at: DateTime): DateTime @cost(weight: 60)
  "When it closes, in UK time; null while it is closed, and when it does not close within 400 days."
  closesAt(at: DateTime): DateTime @cost(weight: 20)
  latitude: Float
  longitude: Float
}
"Where a listing is offered: in any of the areas, or within a distance of a point."
type Coverage @shareable { areas: [Area!]! @listSize(assumedSize: 5)  radius: Radius }
"A circle: degrees of WGS84, and kilometres."
type Radius @shareable { latitude: Float!  longitude: Float!  km: Float! }
"What a listing's conditions say of a person, and why."
type Eligibility @shareable {
  verdict: Verdict!
  criteria: [Criterion!]! @cost(weight: 10) @listSize(assumedSize: 5)
  "Facts that can still change the verdict, most decisive first."
  missing: [Question!]! @cost(weight: 100) @listSize(assumedSize: 5)
}
"One condition of a rule, and whether it is met."
type Criterion @shareable {
  fact: ID!
  outcome: CriterionOutcome!
  text(language: Language = EN): String! @cost(weight: 2)
  "Where the condition is from: an address or a name."
  source: String
  "The law it rests on."
  legalBasis(language: Language = EN): String @cost(weight: 2)
}
"A fact, as a question to ask."
type Question @shareable {
  fact: ID!
  text(language: Language = EN): String! @cost(weight: 2)
  help(language: Language = EN): String @cost(weight: 4)
  type: FactType!
  options: [FactOption!]! @listSize(assumedSize: 5)
}
"One of the answers that a question of the type CHOICE takes."
type FactOption @shareable { value: String!  label(language: Language = EN): String! }
`;

/** The same as publishers declare them: what they cost is not theirs to say. */
export const valueSDL = unpriced(pricedValueSDL);
