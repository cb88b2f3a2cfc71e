// Which resolver types are generated: from which files, with which contract types these reference, and which of the
// code's types the graph's map to. A mapped type may not come from a module that imports generated code.
const contract = (name) => `shared/contract/${name}.graphql`;
const routing = (concept) => `subgraphs/routing/${concept}/schema.graphql`;
const vocabulary = ['values', 'stubs', 'report-reasons'].map(contract);

/** The code's types that the contract's map to, by import path from a folder. */
const valuesFrom = (shared) => ({
  Organisation: `${shared}/contract/body.ts#Body`,
  Identifier: `${shared}/domain/organisation-id.ts#Identifier`,
  Channel: `${shared}/contract/listed-channel.ts#ListedChannel`,
  Coverage: `${shared}/domain/coverage/coverage.ts#Coverage`,
  Eligibility: `${shared}/domain/eligibility/verdict.ts#Assessment`,
  Criterion: `${shared}/domain/eligibility/verdict.ts#Criterion`,
  Question: `${shared}/contract/question.ts#Question`,
  FactOption: `${shared}/contract/question.ts#FactOption`,
});

const CONTRACT = {
  path: 'shared/contract/resolver-types.generated.ts',
  files: [contract('values')],
  vocabulary,
  context: '../runtime/subgraph.ts#Caller',
  mappers: valuesFrom('..'),
};

const PROTOCOL = {
  path: 'shared/protocol/resolver-types.generated.ts',
  files: ['feed', 'reports'].map(contract),
  vocabulary,
  context: '../runtime/subgraph.ts#Caller',
  mappers: {
    FeedItem: './feed/feed.ts#FeedItem',
    Report: './reports/store.ts#Numbered',
    ReportTaken: './reports/report.ts#ReportOutcome',
  },
};

const SAVING = {
  path: 'shared/sdk/subgraph/resolver-types.generated.ts',
  files: [contract('saving')],
  more: 'type OwnListing @key(fields: "id") { id: ID! }',
  vocabulary,
  context: '../../runtime/subgraph.ts#Caller',
  mappers: {
    OwnListing: './saved.ts#OwnListing',
    OwnListingSaved: './saved.ts#SavedListing',
    ListingRejected: './saved.ts#Rejected',
    ListingConflict: './saved.ts#SavingConflict',
    ListingFault: '../../contract/rejection.ts#Fault',
    ListingChange: './saved.ts#AuditedChange',
    RefusedChange: '../owners/refused-changes.ts#NumberedRefusal',
  },
};

const ROUTING = {
  path: 'subgraphs/routing/resolver-types.generated.ts',
  files: [
    contract('values'),
    contract('listing'),
    ...['answers', 'services', 'places', 'listings', 'facts'].map(routing),
    ...['publishers', 'browse', 'claims', 'reports', 'insight'].map(routing),
  ],
  listingType: 'PublishedListing',
  vocabulary,
  context: './context.ts#Context',
  mappers: {
    ...valuesFrom('../../shared'),
    Listing: './listings/listed.ts#Listed',
    PublishedListing: './listings/listed.ts#Listed',
    Directions: './answers/who-delivers.ts#Directions',
    Route: './answers/who-delivers.ts#Route',
    Locality: './answers/who-delivers.ts#Locality',
    Reason: './answers/reasons.ts#Reason',
    Place: './places/place.ts#Place',
    Area: './places/area.ts#Area',
    Succession: './places/succession.ts#Succession',
    ReferenceData: './releases.ts#ReferenceAge',
    PostcodeRelease: './releases.ts#PostcodeRelease',
    PostcodeProblem: './places/problems.ts#ToldProblem',
    Service: './services/service.ts#Service',
    Duty: './services/service.ts#Duty',
    ServiceMatch: './services/search.ts#Match',
    ServiceProblem: './services/service-by-id.ts#ServiceProblem',
    Publisher: './publishers/named.ts#Named',
    ReportReceived: './reports/outcome.ts#Received',
    ReportRefused: './reports/outcome.ts#RefusedReport',
    Claim: './claims/claims.ts#ClaimOf',
    Insight: './insight/tally.ts#Insight',
    ServiceCoverage: './insight/tally.ts#OfService',
    AreaCoverage: './insight/tally.ts#OfArea',
    CoverageCell: './insight/coverage.ts#CoverageCell',
    Duplicate: './insight/summary.ts#Duplicate',
    StaleListings: './insight/summary.ts#Stale',
    Unanswered: './insight/unanswered.ts#Unanswered',
  },
};

const tier = (name, mappers) => ({
  path: `subgraphs/${name}/resolver-types.generated.ts`,
  files: [`subgraphs/${name}/${name}.graphql`],
  vocabulary,
  context: '../../shared/runtime/subgraph.ts#Caller',
  mappers,
});

/** Every module of resolver types; only tiers with types of their own, since the others have enums only. */
export const TARGETS = [
  CONTRACT,
  PROTOCOL,
  SAVING,
  ROUTING,
  tier('local', { LocalAuthority: './authorities.ts#Authority' }),
  tier('national', { Department: '../../shared/domain/language.ts#Text' }),
];
