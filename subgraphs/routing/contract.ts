import { announcedTypeSDL, contractSDL } from '../../shared/contract/sdl.ts';
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
  ): WhoDelivers!
  "Finds services by lay words, synonyms and near spellings; with a postcode, those provided there first."
  searchServices(text: String!, postcode: String, first: Int = 10, language: Language = EN): [ServiceMatch!]!
  service(id: ID!): Service
  place(postcode: String!, on: Date, language: Language = EN): PlaceResult!
  area(code: ID!): Area
  listing(id: ID!): Listing
  "Listings by what they are for, where and whose; 100 a page at most."
  listings(filter: ListingFilter, first: Int = 20, after: String): ListingConnection!
  "The vocabulary of facts: what circumstances may tell and rules may ask."
  facts: [Question!]!
  publishers: [Publisher!]!
}

union WhoDelivers = Directions | PostcodeProblem | ServiceProblem
union PlaceResult = Place | PostcodeProblem

"The answer: who is responsible, and whom to turn to."
type Directions {
  outcome: Outcome!
  service: Service!
  "Whose postcode decides: the answer is wrong for one of another place."
  routedBy: RoutedBy!
  "The same as a sentence that asks for the right postcode."
  postcodeOf(language: Language = EN): String!
  place: Place!
  on: Date!
  "The body with the duty here, even when it has published nothing."
  responsible: Organisation
  "Best first."
  routes: [Route!]!
  "The sides of a postcode that straddles councils, where the answer differs; choose one with locality."
  localities: [Locality!]!
  "Facts worth asking for next."
  questions: [Question!]!
  "Publishers not heard from lately: the answer may lack theirs."
  incomplete: [PublisherStatus!]!
}
enum Outcome {
  "At least one listing covers the place."
  ROUTED
  "Nobody has published a listing here; responsible still says whose duty it is."
  NO_LISTING_PUBLISHED
  "The service does not exist in this nation."
  NOT_PROVIDED_HERE
  "The postcode straddles councils and the answer differs: ask for the address."
  DEPENDS_ON_ADDRESS
}
type Route { rank: Int!  role: Role!  verdict: Verdict!  reasons: [Reason!]!  listing: Listing! }
enum Role { DUTY COMMISSIONED ALTERNATIVE SUPPORT }
"Why a listing stands where it does, in words to read out."
type Reason { code: ReasonCode!  text(language: Language = EN): String! }
enum ReasonCode { HOLDS_DUTY DELIVERS_FOR_DUTY_HOLDER SHARED_SERVICE ANOTHER_BODY SUPPORT PAID_BY LOCAL_PRIORITY INELIGIBLE NARROWEST NEAREST ASSURED FIXED_ORDER }
"One side of a split postcode."
type Locality { id: ID!  council: Area!  county: Area  responsible: Organisation  "Addresses on this side, where known." addresses: Int }

type PostcodeProblem { code: PostcodeProblemCode!  message: String!  postcode: String!  lastKnown: Place }
enum PostcodeProblemCode { INVALID NOT_FOUND TERMINATED NOT_IN_UK NO_GEOGRAPHY }
type ServiceProblem { code: ServiceProblemCode!  message: String!  suggestions: [Service!]! }
enum ServiceProblemCode { UNKNOWN }

type Service @key(fields: "id") {
  id: ID!
  title(language: Language = EN): String!
  description(language: Language = EN): String
  synonyms(language: Language = EN): [String!]!
  duty: [Duty!]!
  "Whose postcode decides."
  routedBy: RoutedBy!
}
"Who has the duty for a service, in which nations."
type Duty { nations: [Nation!]!  level: DutyLevel!  body: Organisation }
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
type ListingConnection { nodes: [Listing!]!  pageInfo: PageInfo! }

"A publisher of listings, and how its announcements stand."
type Publisher @key(fields: "id") {
  id: ID!
  tier: Tier! @shareable
  state: PublisherState!
  heard: DateTime
  "Reports that its listings are wrong which nobody has decided on, 1,000 at most; null where it takes none, or does not answer."
  reportsWaiting: Int
}
type PublisherStatus { publisher: Publisher!  state: PublisherState!  heard: DateTime }
"FRESH: heard lately. STALE: not lately. MISSING: never."
enum PublisherState { FRESH STALE MISSING }
`;

/** Routing's SDL: the contract, and a type for each publisher. */
export const routingSDL = (typeNames: readonly string[]): string =>
  [
    contractSDL,
    ROUTING,
    placesSDL,
    browseSDL,
    reportingSDL,
    insightSDL,
    ...typeNames.map(announcedTypeSDL),
  ].join('');
