/** What scrutiny asks: what is covered, by whom, and what is wanting. */
export const insightSDL = `
extend type Query {
  "What the directory covers and what it lacks, today; up to a minute old."
  insight: Insight! @cost(weight: 200)
  "How a service stands in each principal council in force today, in alphabetical order; 1,000 at once at most. after is how many you have."
  coverage(service: ID!, first: Int = 500, after: Int = 0): [CoverageCell!]! @cost(weight: 1200) @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)
}
"What is published and what is not. Listings are those in force today."
type Insight {
  "When it was summed up."
  asOf: DateTime!
  "Principal councils in force today: districts, unitaries, boroughs."
  councils: Int!
  "Kinds of service that the directory knows, and those that listings alone name."
  services: Int!
  "Listings in all, each once."
  listings: Int!
  "Each service, in alphabetical order of its English title; 1,000 at once at most. after is how many you have."
  byService(first: Int = 500, after: Int = 0): [ServiceCoverage!]! @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)
  "Each council, in alphabetical order of its English name; 1,000 at once at most. after is how many you have."
  byCouncil(first: Int = 500, after: Int = 0): [AreaCoverage!]! @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)
  "Those that were found first: 100 in all. after is how many you have."
  duplicates(first: Int = 100, after: Int = 0): [Duplicate!]! @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)
  "Listings that may no longer be right."
  stale: StaleListings!
  "Look-ups that found no listing, by service and council only, the most frequent first: 100 in all. after is how many you have."
  unanswered(first: Int = 100, after: Int = 0): [Unanswered!]! @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)
}
"In how many councils a service is published."
type ServiceCoverage {
  "The service that is counted."
  service: Service!
  "Where a holder of the duty has published a listing."
  published: Int!
  "Where the holders of the duty have published none: nobody has said."
  silent: Int!
  "Where nobody has the duty, as in a nation that does not provide the service: nobody here."
  nobody: Int!
}
"How many services are published in a council's area."
type AreaCoverage {
  "The council's area."
  area: Area!
  "Services for which a holder of the duty there has published a listing."
  published: Int!
  "Services whose duty somebody has there who has published none: nobody has said."
  silent: Int!
  "Services for which nobody has the duty there: nobody here."
  nobody: Int!
}
"How a service stands in a council's area."
type CoverageCell {
  "The council's area."
  area: Area!
  "Published, or not, and why not."
  state: CoverageState!
  "The body with the duty there, where it is known."
  responsible: Organisation
  "Listings for the whole area or more, whoever publishes them, and the council's own for parts of it."
  listings: Int!
}
"Whether a service is published in a council's area."
enum CoverageState {
  "A holder of the duty has published a listing."
  PUBLISHED
  "Nobody has said: the holders of the duty have published none."
  SILENT
  "Nobody here has the duty."
  NOBODY
}
"One provider, listed more than once for the same service and area."
type Duplicate {
  "What is listed."
  service: Service!
  "Where it is listed."
  area: Area!
  "Who is listed."
  provider: Organisation!
  "The listings that say the same, in order of id: the first 100. after is how many you have."
  listings(first: Int = 10, after: Int = 0): [Listing!]! @listSize(assumedSize: 3, slicingArguments: ["first"], requireOneSlicingArgument: false)
}
"Listings that may no longer be right."
type StaleListings {
  "Never assured."
  unassured: Int!
  "Past their reviewDue."
  overdue: Int!
  "Assured over a year ago."
  old: Int!
  "The first 100 of them. after is how many you have."
  listings(first: Int = 100, after: Int = 0): [Listing!]! @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)
}
"Look-ups of a service in a council's area that found no listing. No postcode is kept."
type Unanswered {
  "What was looked up."
  service: Service!
  "The council it was looked up in."
  council: Area!
  "NO_LISTING_PUBLISHED or NOT_PROVIDED_HERE."
  outcome: Outcome!
  "How often, since counting began."
  count: Int!
}
`;
