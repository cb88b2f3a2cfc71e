import { AREA_TYPES } from './area.ts';

/** Places and areas, which routing owns. */
export const placesSDL = `
"A postcode's place on a day, by the ONS Postcode Directory, after successors."
type Place @key(fields: "id") {
  "The postcode and the day, as in LS1 1UR@2026-11-27: a place varies by day. Of a split postcode the side that was chosen is the third part."
  id: ID!
  postcode: ID!
  nation: Nation!
  "The lowest principal council: district, unitary, borough."
  council: Area!
  "Councils it lay in that have since been abolished, the earliest first: some services are still offered by them."
  formerly: [Area!]! @listSize(assumedSize: 2)
  "Only where there are two tiers."
  county: Area
  region: Area
  ward: Area
  parish: Area
  constituency: Area
  icb: Area
  police: Area
  lsoa: String
  combinedAuthority: Area
  "Degrees, WGS84."
  latitude: Float
  longitude: Float
  "Year and month, YYYY-MM."
  introduced: String
  terminated: String
  "A postcode of one organisation that gets much post."
  largeUser: Boolean!
  on: Date!
}
enum Nation { ENGLAND SCOTLAND WALES NORTHERN_IRELAND }

"An area of government, by GSS code; X codes are provisional, until the ONS gives one."
type Area @key(fields: "code") {
  code: ID!
  name(language: Language = EN): String!
  type: AreaType!
  parent: Area
  "What became of it; 100 at once at most. after is how many you have."
  successors(first: Int = 10, after: Int = 0): [Succession!]! @listSize(assumedSize: 2, slicingArguments: ["first"], requireOneSlicingArgument: false)
  validFrom: Date
  validTo: Date
}
enum AreaType { ${AREA_TYPES.join(' ')} }
"What became of an area."
type Succession { area: Area!  on: Date  kind: SuccessionKind! }
enum SuccessionKind { ABOLISHED RECODED REDRAWN }
`;
