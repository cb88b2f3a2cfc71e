import { agencySdl } from './agency-sdl.ts';
import { withMore, type Try } from './against-form.ts';

const SDL = agencySdl();
const KEYED = 'HealthListing implements Listing @key(fields: "id")';

/** Against what belongs to others: the contract, the directory, other publishers, whoever asks. */
export const AGAINST_OTHERS: Try[] = [
  ['a type without its prefix', 'TYPE_NOT_YOURS', withMore('type Clinic { a: Int }'), 'Clinic'],
  [
    'another agency’s type, with the same shape',
    'TYPE_NOT_YOURS',
    withMore('type LocalListing @shareable { lgsl: [String!] }'),
    'LocalListing',
  ],
  [
    'a type of routing’s',
    'TYPE_NOT_YOURS',
    withMore('type Directions @shareable { on: Date! }'),
    'Directions',
  ],
  [
    'a value type with another field',
    'CONTRACT',
    SDL.replace('type Coverage @shareable {', 'type Coverage @shareable { healthMap: String '),
    'type Coverage',
  ],
  [
    'a value type with other words',
    'CONTRACT',
    SDL.replace('"A way to reach a service."', '"Call us first."'),
    'type Channel',
  ],
  [
    'a value type that is hidden',
    'CONTRACT',
    SDL.replace('scalar DateTime', 'scalar DateTime @inaccessible'),
    'scalar DateTime',
  ],
  [
    'a value of an enum of the contract’s',
    'CONTRACT',
    withMore('extend enum Language { FR }'),
    'extend enum Language',
  ],
  [
    'a tag on the contract’s interface',
    'CONTRACT',
    withMore('extend interface Listing @tag(name: "health")'),
    'extend interface',
  ],
  [
    'a field for every listing',
    'CONTRACT',
    SDL.replace('interface Listing {', 'interface Listing { healthy: Boolean '),
    'interface Listing',
  ],
  ['no listing type', 'LISTING_MISSING', SDL.replaceAll('HealthListing', 'HealthOther'), ''],
  [
    'a listing type that is no listing',
    'LISTING_TYPE',
    SDL.replace('type HealthListing implements Listing', 'type HealthListing'),
    'type HealthListing',
  ],
  [
    'a listing type with another key',
    'LISTING_TYPE',
    SDL.replace(KEYED, 'HealthListing implements Listing @key(fields: "id title")'),
    'type HealthListing',
  ],
  [
    'a listing type that is hidden',
    'LISTING_TYPE',
    SDL.replace(KEYED, 'HealthListing implements Listing @key(fields: "id") @inaccessible'),
    'type HealthListing',
  ],
  [
    'a contract field of another type',
    'CONTRACT',
    withMore('extend type HealthListing { cost: Int }'),
    'cost: Int',
  ],
  [
    'a contract field that is missing',
    'FIELD_MISSING',
    listingWithout('arrangement: Arrangement! @shareable'),
    'type HealthListing',
  ],
  [
    'a contract field that is not shared',
    'CONTRACT',
    SDL.replaceAll('arrangement: Arrangement! @shareable', 'arrangement: Arrangement!'),
    'arrangement: Arrangement!',
  ],
  [
    'an own field that is never null',
    'NOT_NULLABLE',
    agencySdl({ fields: 'beds: Int!' }),
    'beds: Int!',
  ],
  [
    'a second listing type',
    'ONE_LISTING_TYPE',
    withMore('type HealthClinic implements Listing { id: ID! }'),
    'HealthClinic',
  ],
  [
    'no feed',
    'FEED_MISSING',
    SDL.replace(
      'type Query { _feed(after: String, limit: Int = 100): FeedPage! @shareable @inaccessible }',
      '',
    ),
    '',
  ],
  ['another feed', 'CONTRACT', SDL.replace('limit: Int = 100', 'limit: Int = 10'), '_feed'],
  ['words for Place', 'STUB', SDL.replace('type Place @key', '"Ours." type Place @key'), 'Place'],
  [
    'a new key of Place',
    'STUB',
    SDL.replace(
      'type Place @key(fields: "postcode")',
      'type Place @key(fields: "postcode") @key(fields: "council { code }")',
    ),
    'type Place',
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
    'a field of Place that is the directory’s',
    'FIELD_NOT_YOURS',
    SDL.replace('council: Area @external', 'council: Area @shareable'),
    'council: Area',
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

function listingWithout(field: string) {
  const [before, after] = SDL.split('type HealthListing implements');
  return `${before}type HealthListing implements${after!.replace(field, '')}`;
}
