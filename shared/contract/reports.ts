/** What routing and every publisher say alike of reports that a listing is wrong. */
export const reportSDL = `
"What is wrong with a listing."
enum ReportReason {
  "A telephone number, link or address that does not work."
  WRONG_CONTACT
  "The service has ended."
  CLOSED
  "It is not offered where the listing says."
  WRONG_AREA
  "It is not for whom the listing says."
  WRONG_ELIGIBILITY
  "It was right once and no longer is."
  OUT_OF_DATE
  "It has no Welsh, or poor Welsh."
  NOT_WELSH
  "What the text says."
  OTHER
}
"Why a report was not taken."
enum ReportRefusal {
  "There is no such listing."
  UNKNOWN_LISTING
  "There were too many reports lately: of this listing, or in all."
  TOO_MANY
  "A text with control characters, or of more than 2,000 characters."
  BAD_TEXT
  "The listing's publisher cannot be reached, or takes no reports."
  NOT_TAKEN
}
`;

const SHARED = `
"What came of a report; for the directory itself, hidden from the graph."
type ReportTaken @shareable @inaccessible {
  "What to refer to it by, where it was taken."
  reference: ID
  "Why it was not, where it was not."
  refused: ReportRefusal
}
"What became of a report."
enum ReportStatus {
  "Nobody has decided yet."
  OPEN
  "The listing was put right, or will be."
  SETTLED
  "The listing is right as it is."
  REJECTED
}
"What somebody said is wrong with a listing."
type Report @shareable {
  "What the person was given to refer to it by."
  reference: ID!
  "The listing's id."
  listing: ID!
  "The kind of thing that is wrong."
  reason: ReportReason!
  "In the person's own words: plain text, never markup."
  text: String
  "How to reach the person, where they want to be."
  contact: String
  "When it was first said."
  received: DateTime!
  "How often the same was said within a day."
  count: Int!
  "What became of it at last."
  status: ReportStatus!
  "What became of it, when and by whom; the latest last."
  settlings: [ReportSettling!]! @listSize(assumedSize: 5)
}
"One decision on a report."
type ReportSettling @shareable {
  "What was decided; OPEN opens it again."
  status: ReportStatus!
  "When."
  at: DateTime!
  "The holder of the key it was decided with."
  by: String!
  "What they noted, in plain text."
  note: String
}
"A page of reports."
type ReportConnection @shareable {
  "The page's reports, the latest first, each with its cursor."
  edges: [ReportEdge!]!
  "The page's reports, the latest first."
  nodes: [Report!]!
  "Whether there are more, and where they begin."
  pageInfo: PageInfo!
}
"A report and its place in the list."
type ReportEdge @shareable {
  "Give it as after to read on past this report."
  cursor: String!
  node: Report!
}
`;

/** How one owner is told that a listing is wrong, and settles it: reportsLocalListing, settleLocalListingReport … */
export const ownerReportSDL = (typeName: string) => `${reportSDL}${SHARED}
extend type Mutation {
  "Takes a report of a listing of this publisher; for the directory itself, hidden from the graph."
  _report(listing: ID!, reason: ReportReason!, text: String, contact: String): ReportTaken! @shareable @inaccessible
  "Says what became of a report; null when there is none of this reference. Needs the owner's key."
  settle${typeName}Report(reference: ID!, status: ReportStatus!, note: String): Report
}
extend type Query {
  "How many reports wait to be decided on, 1,000 at most; for the directory itself, hidden from the graph."
  _reportsWaiting: Int! @shareable @inaccessible
  "Reports that listings are wrong, the latest first; 100 a page at most. Needs the owner's key."
  reports${typeName}(status: ReportStatus, first: Int = 20, after: String): ReportConnection!
    @listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)
}
`;
