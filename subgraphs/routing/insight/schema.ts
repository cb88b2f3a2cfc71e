/** What scrutiny asks: what is covered, by whom, and what is wanting. */
export const insightSDL = `
extend type Query {
  "What the directory covers and what it lacks, today; up to a minute old."
  insight: Insight!
  "How a service stands in each principal council in force today, in alphabetical order."
  coverage(service: ID!): [CoverageCell!]!
}
"What is published and what is not. Listings are those in force today."
type Insight {
  asOf: DateTime!
  "Principal councils in force today: districts, unitaries, boroughs."
  councils: Int!
  services: Int!
  listings: Int!
  byService: [ServiceCoverage!]!
  byCouncil: [AreaCoverage!]!
  "The first 100."
  duplicates: [Duplicate!]!
  stale: StaleListings!
  "Look-ups that found no listing, by service and council only, the most frequent first; 100 at most."
  unanswered: [Unanswered!]!
}
"In how many councils a service is published."
type ServiceCoverage {
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
  area: Area!
  state: CoverageState!
  "The body with the duty there, where it is known."
  responsible: Organisation
  "Listings for the whole area or more, whoever publishes them, and the council's own for parts of it."
  listings: Int!
}
enum CoverageState {
  "A holder of the duty has published a listing."
  PUBLISHED
  "Nobody has said: the holders of the duty have published none."
  SILENT
  "Nobody here has the duty."
  NOBODY
}
"One provider, listed more than once for the same service and area."
type Duplicate { service: Service!  area: Area!  provider: Organisation!  listings: [Listing!]! }
"Listings that may no longer be right."
type StaleListings {
  "Never assured."
  unassured: Int!
  "Past their reviewDue."
  overdue: Int!
  "Assured over a year ago."
  old: Int!
  "The first 100 of them."
  listings: [Listing!]!
}
"Look-ups of a service in a council's area that found no listing. No postcode is kept."
type Unanswered {
  service: Service!
  council: Area!
  "NO_LISTING_PUBLISHED or NOT_PROVIDED_HERE."
  outcome: Outcome!
  "How often, since counting began."
  count: Int!
}
`;
