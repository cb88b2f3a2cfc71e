import { ownField, type Agency } from './agency.ts';

const FEED = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible"])
scalar DateTime
type Query { _feed(after: String, limit: Int = 100): FeedPage! @shareable @inaccessible }
type FeedPage @shareable @inaccessible { items: [FeedItem!]!  next: String! }
type FeedItem @shareable @inaccessible { id: ID!  state: String!  modified: DateTime!  data: String }
`;

/** The SDL an agency publishes: its feed, and its type of listing when it has a field of its own. */
export const sdlOf = (agency: Agency, hasOwnField: boolean) =>
  hasOwnField
    ? `${FEED}type ${agency.typeName} @key(fields: "id") { id: ID!  ${ownField(agency)}: Int }\n`
    : FEED;
