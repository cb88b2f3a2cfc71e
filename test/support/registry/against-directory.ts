import { agencySdlWithPlace } from './agency-sdl.ts';
import { withMore, type Try } from './against-form.ts';

const SDL = agencySdlWithPlace();

/** Against what is the directory's: its entities, its questions, the answers of everybody else. */
export const AGAINST_DIRECTORY: Try[] = [
  ['words for Place', 'STUB', SDL.replace('type Place @key', '"Ours." type Place @key'), 'Place'],
  [
    'a new key of Place',
    'STUB',
    SDL.replace(
      'type Place @key(fields: "id")',
      'type Place @key(fields: "id") @key(fields: "council { code }")',
    ),
    'type Place',
  ],
  [
    'fields on an Area that nobody is sent to it for',
    'STUB',
    SDL.replace(
      'type Area @key(fields: "code")',
      'type Area @key(fields: "code", resolvable: false)',
    ),
    'type Area',
  ],
  [
    'a Place that is hidden',
    'STUB',
    SDL.replace('type Place @key', 'type Place @inaccessible @key'),
    'type Place',
  ],
  [
    'an interface of Place',
    'STUB',
    SDL.replace('type Place @key', 'type Place implements HealthThing @key'),
    'type Place',
  ],
  [
    'both keys of Place, today’s and its former one',
    'STUB',
    SDL.replace(
      'type Place @key(fields: "id")',
      'type Place @key(fields: "id") @key(fields: "postcode")',
    ),
    'type Place',
  ],
  [
    'a Listing that does not stand for all of them',
    'STUB',
    withMore('type Listing @key(fields: "id") { id: ID!  healthRating: Int }'),
    'type Listing',
  ],
  [
    'a field on every listing without its prefix',
    'FIELD_NOT_YOURS',
    withMore('type Listing @key(fields: "id") @interfaceObject { id: ID!\n rating: Int }'),
    'rating: Int',
  ],
  [
    'a field on every listing that is never null',
    'NOT_NULLABLE',
    withMore('type Listing @key(fields: "id") @interfaceObject { id: ID!\n healthRating: Int! }'),
    'healthRating: Int!',
  ],
  [
    'fields on every listing beside a type of listing',
    'EVERY_LISTING',
    withMore('type Listing @key(fields: "id") @interfaceObject { id: ID!  healthRating: Int }'),
    'type Listing',
  ],
  [
    'a field of every listing that is the directory’s',
    'FIELD_NOT_YOURS',
    withMore('type Listing @key(fields: "id") @interfaceObject { id: ID!\n title: String! }'),
    'title: String!',
  ],
  [
    'a field of Place that is the directory’s',
    'FIELD_NOT_YOURS',
    SDL.replace('council: Area! @external', 'council: Area! @shareable'),
    'council: Area!',
  ],
  [
    'a field of Place without its prefix',
    'FIELD_NOT_YOURS',
    SDL.replace('healthClinics:', 'clinics:'),
    'clinics:',
  ],
  [
    'a field of Area that only begins like its prefix',
    'FIELD_NOT_YOURS',
    SDL.replace('healthBudget:', 'healthy:'),
    'healthy:',
  ],
  [
    'a field of Place that is never null',
    'NOT_NULLABLE',
    SDL.replace('healthClinics: [HealthWard!]', 'healthClinics: [HealthWard!]!'),
    'healthClinics:',
  ],
  [
    'a question without its prefix',
    'ROOT_NOT_YOURS',
    withMore('extend type Query { wards: Int }'),
    'wards',
  ],
  [
    'a question of the directory’s',
    'ROOT_NOT_YOURS',
    withMore('extend type Query { whoDelivers(service: ID!): String @shareable }'),
    'whoDelivers',
  ],
  [
    'a question that is never null',
    'NOT_NULLABLE',
    withMore('extend type Query { healthAll: [Int]! }'),
    'healthAll',
  ],
  [
    'a mutation without its prefix',
    'ROOT_NOT_YOURS',
    withMore('extend type Mutation { deleteAll: Boolean }'),
    'deleteAll',
  ],
  [
    'a mutation of another agency’s',
    'ROOT_NOT_YOURS',
    withMore('extend type Mutation { saveLocalListing: Boolean @shareable }'),
    'saveLocalListing',
  ],
  [
    'a Query that is tagged',
    'STUB',
    withMore('extend type Query @tag(name: "a") { healthTagged: Int }'),
    'extend type Query @tag',
  ],
  [
    'arguments in @requires',
    'REQUIRES',
    SDL.replace('"council { code }"', '"council { name(language: CY) }"'),
    'healthClinics:',
  ],
  [
    'aliases in @requires',
    'REQUIRES',
    SDL.replace('"council { code }"', '"a: council { code }"'),
    'healthClinics:',
  ],
  [
    'a selection that is none',
    'REQUIRES',
    SDL.replace('"council { code }"', '"council {"'),
    'healthClinics:',
  ],
];
