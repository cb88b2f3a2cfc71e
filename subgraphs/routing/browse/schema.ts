/** What can be looked through without a question. */
export const browseSDL = `
extend type Query {
  "Every kind of service, in alphabetical order of its title in the language; 100 a page at most."
  services(first: Int = 50, after: String, language: Language = EN): ServiceConnection!
    @cost(weight: 50) @listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)
  "Areas in force today, in alphabetical order of name in the language; 1,000 at once at most."
  areas(
    type: AreaType
    "The code of an area they are part of: a county, or a nation."
    parent: ID
    language: Language = EN
    first: Int = 500
    "How many of the list you have."
    after: Int = 0
  ): [Area!]! @cost(weight: 20) @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)
  "Organisations that hold duties or that listings name, in alphabetical order of English name; 100 a page at most."
  organisations(
    "Words that begin words of the name, in English or Welsh."
    text: String
    first: Int = 50
    after: String
  ): OrganisationConnection!
    @cost(weight: 1500) @listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)
  "An organisation that holds duties or that a listing names as responsible, provider or funder."
  organisation(id: ID!): Organisation @cost(weight: 5)
}
"A service and its place in the list."
type ServiceEdge {
  "Give it as after to read on past this service."
  cursor: String!
  node: Service!
}
"A page of services."
type ServiceConnection {
  "The page's services, in order, each with its cursor."
  edges: [ServiceEdge!]!
  "The page's services, in order."
  nodes: [Service!]!
  "Whether there are more, and where they begin."
  pageInfo: PageInfo!
}
"An organisation and its place in the list."
type OrganisationEdge {
  "Give it as after to read on past this organisation."
  cursor: String!
  node: Organisation!
}
"A page of organisations."
type OrganisationConnection {
  "The page's organisations, in order, each with its cursor."
  edges: [OrganisationEdge!]!
  "The page's organisations, in order."
  nodes: [Organisation!]!
  "Whether there are more, and where they begin."
  pageInfo: PageInfo!
}
`;
