/** The fields every listing's input has: the contract's, as an owner writes them. */
export const listingInputFields = `
  "Its key with its publisher: small letters, digits and hyphens."
  key: ID!
  title: TextInput!
  summary: TextInput
  services: [ID!]!
  responsible: OrganisationInput!
  provider: OrganisationInput!
  arrangement: Arrangement!
  "Who pays for it, where that is not the body responsible."
  funder: OrganisationInput
  channels: [ChannelInput!]
  coverage: CoverageInput!
  "The rule as JSON text, as docs/eligibility.md describes it."
  eligibility: String
  cost: TextInput
  "The licence its data may be used under, as an SPDX identifier such as OGL-UK-3.0."
  licence: String
  languages: [String!]
  accessibility: [String!]
  validFrom: Date
  validTo: Date
  assuredOn: Date
  reviewDue: Date
  "Listings to try first, said by the body responsible for these services in this area."
  prefers: [PreferenceInput!]
  "States that responsible holds the duty here, where the reference tables say otherwise."
  duty: DutyInput
`;

/** Input types, and what comes of a save, that every owner declares alike. */
export const savingSDL = `
input TextInput { en: String!  cy: String }
input OrganisationInput { id: ID!  name: TextInput!  homepage: String  phone: String  area: ID }
input ChannelInput { type: ChannelType!  value: String!  label: TextInput  interaction: String  hours: String  latitude: Float  longitude: Float }
input CoverageInput { areas: [ID!]  radius: RadiusInput }
input RadiusInput { latitude: Float!  longitude: Float!  km: Float! }
input PreferenceInput { listing: ID!  services: [ID!]  areas: [ID!]  from: Date  to: Date  text: TextInput!  source: String! }
input DutyInput { from: Date  to: Date  source: String! }

"The listing was not saved: everything that is wrong with it, at once."
type ListingRejected @shareable { faults: [ListingFault!]! @listSize(assumedSize: 20) }
type ListingFault @shareable {
  "Where, such as channels.0.value."
  path: String!
  code: String!
  "What to do."
  message(language: Language = EN): String!
}
"The listing was not saved: somebody changed it since the version given."
type ListingConflict @shareable { version: Int!  message(language: Language = EN): String! }
"One entry of a listing's history."
type ListingChange @shareable { version: Int!  modified: DateTime!  by: String!  status: ListingStatus!  title(language: Language = EN): String! }
`;

/** The mutations of one owner, named after its type: saveLocalListing, withdrawLocalListing … */
export const mutationSDL = (typeName: string, ownInput: string) => `${savingSDL}
input ${typeName}Input {${listingInputFields}${ownInput}}
"The listing was saved or withdrawn: what its owner now has."
type ${typeName}Saved {
  "Its id: publisher:key."
  id: ID!
  "The version it now has: save on top of it."
  version: Int!
  modified: DateTime!
  status: ListingStatus!
  "The listing as the directory now answers it; null after a withdrawal, and when the directory has not confirmed this version within a second: it was saved all the same."
  listing: ${typeName}
}
extend type ${typeName} {
  "How often it was changed, the first saving counted; changes are made on top of it."
  version: Int
}
union Save${typeName} = ${typeName}Saved | ListingRejected | ListingConflict
type Mutation {
  "Saves a listing whole, as the version after the one given: 0 for a new one. Needs the owner's key."
  save${typeName}(listing: ${typeName}Input!, version: Int!): Save${typeName}!
  "Withdraws a listing: it leaves every answer, its history stays. Needs the owner's key."
  withdraw${typeName}(id: ID!, version: Int!): Save${typeName}!
}
extend type Query {
  "What became of a listing, when and by whom. Needs the owner's key."
  history${typeName}(id: ID!): [ListingChange!]! @listSize(assumedSize: 50)
}
`;
