import { reportSDL } from '../../../shared/contract/reports.ts';

/** How somebody says that a listing is wrong. */
export const reportingSDL = `${reportSDL}
type Mutation {
  "Tells a listing's publisher that it is wrong. The text goes to the publisher as it is, and nowhere else."
  reportListing(
    listing: ID!
    reason: ReportReason!
    "What is wrong, in plain words: at most 2,000 characters."
    text: String
    "How to reach whoever says so, where they want to be: at most 200 characters."
    contact: String
  ): ReportOutcome! @cost(weight: 100)
}
"What came of a report."
union ReportOutcome = ReportReceived | ReportRefused
"The report is with the publisher."
type ReportReceived {
  "What to refer to the report by."
  reference: ID!
}
"The report was not taken."
type ReportRefused {
  "Why."
  code: ReportRefusal!
  "What to do."
  message(language: Language = EN): String!
}
`;
