/** The answer to an enquiry, and the problems a question may have. */
export const answersSDL = `
union WhoDelivers = Directions | PostcodeProblem | ServiceProblem
union PlaceResult = Place | PostcodeProblem

"The answer: who is responsible, and whom to turn to."
type Directions {
  outcome: Outcome!
  service: Service!
  "Whose postcode decides: the answer is wrong for one of another place."
  routedBy: RoutedBy!
  "The same as a sentence that asks for the right postcode."
  postcodeOf(language: Language = EN): String! @cost(weight: 2)
  place: Place!
  on: Date!
  "The body with the duty here, even when it has published nothing."
  responsible: Organisation
  "Best first; 100 at once at most. after is the rank of the last that you have."
  routes(first: Int = 50, after: Int = 0): [Route!]! @listSize(assumedSize: 15, slicingArguments: ["first"], requireOneSlicingArgument: false)
  "How many routes there are."
  routesInAll: Int!
  "The sides of a postcode that straddles councils, where the answer differs; choose one with locality."
  localities: [Locality!]! @listSize(assumedSize: 3)
  "Facts worth asking for next: no more than the query facts has."
  questions: [Question!]! @cost(weight: 50) @listSize(assumedSize: 10)
  "Publishers not heard from lately: the answer may lack theirs. 1,000 at once at most; after is how many you have."
  incomplete(first: Int = 20, after: Int = 0): [PublisherStatus!]! @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)
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
"A listing in the answer: its place, and what it is to this enquiry."
type Route {
  "From 1, the best."
  rank: Int!
  role: Role!
  "What the listing's conditions say of the person, at the place and on the day enquired about."
  verdict: Verdict! @cost(weight: 5)
  "Each condition, and whether the facts given meet it; 200 at most."
  criteria: [Criterion!]! @cost(weight: 10) @listSize(assumedSize: 5)
  "Facts that can still change this verdict, most decisive first."
  missing: [Question!]! @cost(weight: 50) @listSize(assumedSize: 5)
  "Why it stands where it does."
  reasons: [Reason!]! @listSize(assumedSize: 3)
  listing: Listing!
}
enum Role { DUTY COMMISSIONED ALTERNATIVE SUPPORT }
"Why a listing stands where it does, in words to read out."
type Reason { code: ReasonCode!  text(language: Language = EN): String! @cost(weight: 2) }
enum ReasonCode { HOLDS_DUTY DELIVERS_FOR_DUTY_HOLDER SHARED_SERVICE ANOTHER_BODY SUPPORT PAID_BY LOCAL_PRIORITY INELIGIBLE NARROWEST NEAREST ASSURED FIXED_ORDER }
"One side of a split postcode."
type Locality { id: ID!  council: Area!  county: Area  responsible: Organisation  "Addresses on this side, where known." addresses: Int }

"Why a question has no answer, and what to do: every problem can be asked for its code and message alike."
interface Problem {
  code: ProblemCode!
  "What to do, in the language the question was asked in."
  message: String!
}
"The postcode has no place."
type PostcodeProblem implements Problem {
  code: ProblemCode!
  "What to do, in the language the question was asked in."
  message: String!
  "The postcode in its usual form, or what was typed where it is none."
  postcode: ID!
  "Where it last was, of a postcode that has ended."
  lastKnown: Place
}
"There is no such service."
type ServiceProblem implements Problem {
  code: ProblemCode!
  "What to do, in the language the question was asked in."
  message: String!
  "Services that may have been meant; 5 at most."
  suggestions: [Service!]! @listSize(assumedSize: 5)
}
enum ProblemCode {
  "Of a postcode: this is none."
  INVALID
  "Of a postcode: it looks like one, and is not in the directory."
  NOT_FOUND
  "Of a postcode: it has ended."
  TERMINATED
  "Of a postcode: it is on the Channel Islands, the Isle of Man or overseas."
  NOT_IN_UK
  "Of a postcode: it is for post only and lies nowhere."
  NO_GEOGRAPHY
  "Of a service: there is none with this id."
  UNKNOWN
}
`;
