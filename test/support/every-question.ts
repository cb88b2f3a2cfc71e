import { WHO_DELIVERS } from './directory.ts';

/** All that a client can ask of a listing: the contract's fields, and each owner's own. */
const WHOLE_LISTING = `
  __typename id title welsh: title(language: CY) summary tier status arrangement cost licence
  services { id title duty { nations level } } funder { id name }
  responsible { id name homepage } provider { id name area { code name parent { code } } }
  channels { type value label hours hoursText(language: CY) opensAt(at: "2026-11-24T20:00:00Z") }
  coverage { areas { code name type } radius { latitude longitude km } }
  eligibility(circumstances: [{ fact: "age", value: "66" }], postcode: "LS1 1UR", on: "2026-11-24") {
    verdict criteria { text } missing { fact }
  }
  languages accessibility validFrom validTo assuredOn reviewDue modified publisher { id tier }
  ... on LocalListing { authority { gss name type } lgsl lgil version }
  ... on RegionalListing { footprint version }
  ... on NationalListing { department { name(language: CY) } nations version }
  ... on ThirdSectorListing { charityNumber register referral version }`;

/** A page of listings, with everything in them. */
export const LISTINGS = `query ($after: String) {
  listings(first: 25, after: $after) {
    edges { cursor } nodes { ${WHOLE_LISTING} }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

type Asked = [what: string, tells: string, query: string, variables: object];

const who = (what: string, tells: string, service: string, postcode: string): Asked => [
  what,
  tells,
  WHO_DELIVERS,
  { service, postcode },
];

/** Questions of every kind that is answered, each with what its answer has to tell. */
export const ANSWERED: Asked[] = [
  who('bins in Leeds', '"local:leeds-524"', 'lgsl:524', 'LS1 1UR'),
  who('a county service under two tiers', 'Surrey County Council', 'lgsl:279', 'GU2 4BB'),
  who('a service with conditions in Scotland', '"questions":[{"fact"', 'lgsl:273', 'EH8 8BG'),
  who('schools in Northern Ireland', 'Education Authority', 'lgsl:13', 'BT1 5GS'),
  who('a postcode that is split', 'DEPENDS_ON_ADDRESS', 'lgsl:524', 'DA5 2BD'),
  who('what is no postcode', 'INVALID', 'lgsl:524', 'nonsense'),
  who('a postcode that is not there', 'NOT_FOUND', 'lgsl:524', 'ZE9 9ZZ'),
  who('a service that is not there', 'UNKNOWN', 'lgsl:999999', 'LS1 1UR'),
  [
    'bins in Cardiff, in Welsh',
    'Cyngor Caerdydd',
    `query ($service: ID!, $postcode: String!) {
      whoDelivers(service: $service, postcode: $postcode) { ... on Directions {
        responsible { name(language: CY) } postcodeOf(language: CY)
        routes { reasons { text(language: CY) } listing {
          title(language: CY) ... on LocalListing { authority { name(language: CY) } }
        } }
      } } }`,
    { service: 'lgsl:524', postcode: 'CF10 4UW' },
  ],
  [
    'circumstances together with an owner’s own fields',
    '"verdict":"ELIGIBLE","criteria"',
    `query ($service: ID!, $postcode: String!, $known: [FactInput!]) {
      whoDelivers(service: $service, postcode: $postcode, circumstances: $known) { ... on Directions {
        routes { verdict criteria { text } missing { fact } listing { ... on LocalListing { lgsl } } }
      } } }`,
    { service: 'lgsl:273', postcode: 'EH8 8BG', known: [{ fact: 'age', value: '60' }] },
  ],
  [
    'a listing by its id',
    '"third-sector:carers-leeds"',
    `query ($id: ID!) { listing(id: $id) { ${WHOLE_LISTING} } none: listing(id: "x") { id } }`,
    { id: 'third-sector:carers-leeds' },
  ],
  [
    'a place',
    'Guildford Borough Council',
    `query ($postcode: String!) { place(postcode: $postcode) { __typename ... on Place {
      id postcode nation council { code name parent { name } successors { area { name } on kind } }
      formerly { code } county { name } ward { name } police { name } latitude longitude largeUser on
    } } }`,
    { postcode: 'GU2 4BB' },
  ],
  [
    'a service',
    'Casgliadau biniau',
    `{ service(id: "lgsl:524") {
      id title welsh: title(language: CY) description synonyms duty { nations level body { name } } routedBy
    } none: service(id: "x") { id } }`,
    {},
  ],
  [
    'a search',
    '"providedHere":true',
    '{ searchServices(text: "bins", postcode: "LS1 1UR") { service { id title } score providedHere } }',
    {},
  ],
  [
    'an area',
    'Leeds City Council',
    '{ area(code: "E08000035") { code name type parent { name } validFrom } none: area(code: "x") { name } }',
    {},
  ],
  ['the publishers', '"third-sector"', '{ publishers { id tier state } }', {}],
  [
    'the facts',
    'Beth yw eich oedran?',
    '{ facts { fact text(language: CY) type options { value label } } }',
    {},
  ],
  [
    'what is published',
    '"PUBLISHED"',
    `{ insight { councils services stale { listings { id ... on LocalListing { lgsl } } } }
      coverage(service: "lgsl:524") { area { name } state listings } }`,
    {},
  ],
];

const BINS = { service: 'lgsl:524', postcode: 'LS1 1UR' };

/** Questions that are refused: by the gateway itself, or by the subgraph that is asked. */
export const REFUSED: [what: string, query: string, variables: object][] = [
  ['a field that is not there', '{ nonsense }', {}],
  ['what cannot be read', '{ publishers', {}],
  ['what is hidden', '{ _feed { next } }', {}],
  ['a variable that is missing', WHO_DELIVERS, { service: 'lgsl:524' }],
  ['a date that is none', WHO_DELIVERS, { ...BINS, on: 'tomorrow' }],
  ['a fact nobody knows', WHO_DELIVERS, { ...BINS, circumstances: [{ fact: 'x', value: 'y' }] }],
  [
    'an owner’s question without a key',
    '{ historyLocalListing(id: "local:leeds-524") { by } }',
    {},
  ],
];
