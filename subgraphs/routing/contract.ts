import { pricedLink } from '../../shared/contract/link.ts';
import {
  listingInterfaceSDL,
  listingTypes,
  listingTypeSDL,
} from '../../shared/contract/listing.ts';
import { pricedValueSDL } from '../../shared/contract/values.ts';
import { answersSDL } from './answers/schema.ts';
import { browseSDL } from './browse/schema.ts';
import { insightSDL } from './insight/schema.ts';
import { placesSDL } from './places/schema.ts';
import { reportingSDL } from './reports/schema.ts';
import { DUTY_LEVELS, ROUTED_BY } from './services/service.ts';

const ROUTING = `
type Query {
  "Who delivers this service at this postcode, and why them? Best first."
  whoDelivers(
    "A service id such as lgsl:524; searchServices finds them."
    service: ID!
    "As people type it: ls1 1ur will do."
    postcode: String!
    circumstances: [FactInput!] = []
    "The day to answer for; today in the UK when left out."
    on: Date
    "The side of a split postcode: an id from localities."
    locality: ID
    "The language of problems' messages; other texts each take their own."
    language: Language = EN
  ): WhoDelivers! @cost(weight: 50)
  "Finds services by lay words, synonyms and near spellings; with a postcode, those provided there first."
  searchServices(text: String!, postcode: String, first: Int = 10, language: Language = EN): [ServiceMatch!]!
    @cost(weight: 300) @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)
  service(id: ID!): Service @cost(weight: 5)
  place(postcode: String!, on: Date, language: Language = EN): PlaceResult! @cost(weight: 20)
  area(code: ID!): Area @cost(weight: 5)
  listing(id: ID!): Listing @cost(weight: 5)
  "Listings by what they are for, where and whose; 100 a page at most."
  listings(filter: ListingFilter, first: Int = 20, after: String): ListingConnection!
    @cost(weight: 150) @listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)
  "The vocabulary of facts: what circumstances may tell and rules may ask. 1,000 at once at most; after is how many you have."
  facts(first: Int = 200, after: Int = 0): [Question!]! @listSize(assumedSize: 120, slicingArguments: ["first"], requireOneSlicingArgument: false)
  "Whose listings are in answers; 1,000 at once at most. after is how many you have."
  publishers(first: Int = 500, after: Int = 0): [Publisher!]! @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)
}

type Service @key(fields: "id") {
  id: ID!
  title(language: Language = EN): String! @cost(weight: 2)
  description(language: Language = EN): String @cost(weight: 4)
  synonyms(language: Language = EN): [String!]! @listSize(assumedSize: 10)
  duty: [Duty!]! @listSize(assumedSize: 3)
  "Whose postcode decides."
  routedBy: RoutedBy!
}
"Who has the duty for a service, in which nations."
type Duty { nations: [Nation!]! @listSize(assumedSize: 2)  level: DutyLevel!  body: Organisation }
"COUNTY: county or unitary council. DISTRICT: district or unitary. ALL: both tiers. BODY: the body named."
enum DutyLevel { ${DUTY_LEVELS.join(' ')} }
"HOME: where the person lives. SITE: where the problem or the building is. SCHOOL: where the child goes to school. WORKPLACE: where the work is done."
enum RoutedBy { ${ROUTED_BY.join(' ')} }
type ServiceMatch { service: Service!  score: Float!  "Whether anybody provides it at the postcode given; null without one." providedHere: Boolean }

input ListingFilter {
  service: ID
  area: ID
  tier: Tier
  publisher: ID
  "An organisation that is responsible for it, provides it or pays for it."
  organisation: ID
}
"A page of listings."
type ListingConnection {
  "The page's listings, in order of id, each with its cursor."
  edges: [ListingEdge!]!
  "The page's listings, in order of id."
  nodes: [Listing!]!
  "Whether there are more, and where they begin."
  pageInfo: PageInfo!
}
"A listing and its place in the list."
type ListingEdge {
  "Give it as after to read on past this listing."
  cursor: String!
  node: Listing!
}

"A publisher of listings, and how its announcements stand."
type Publisher @key(fields: "id") {
  id: ID!
  tier: Tier!
  state: PublisherState!
  heard: DateTime
  "Reports that its listings are wrong which nobody has decided on, 1,000 at most; null where it takes none, or does not answer."
  reportsWaiting: Int @cost(weight: 20)
}
type PublisherStatus { publisher: Publisher!  state: PublisherState!  heard: DateTime }
"FRESH: heard lately. STALE: not lately. MISSING: never."
enum PublisherState { FRESH STALE MISSING }
`;

/** Routing's SDL: the contract, a type for each publisher with fields of its own, and the common one. */
export const routingSDL = (typeNames: readonly string[]): string =>
  [
    pricedLink,
    pricedValueSDL,
    listingInterfaceSDL,
    ROUTING,
    answersSDL,
    placesSDL,
    browseSDL,
    reportingSDL,
    insightSDL,
    ...listingTypes(typeNames).map(listingTypeSDL),
  ].join('');
